package jp.kumiai.otp.bootstrap.nodes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.user.UserClass;

/**
 * One of many companies that are all alike.
 *
 * @param sharers two users of one key fob
 * @param newcomer who has a key fob and has not registered it
 * @param leaver whose token may be revoked
 * @param successor who takes the leaver's key fob over
 */
public record Company(
        ContractId id,
        Colleague master,
        Colleague administrator,
        List<Colleague> sharers,
        Colleague worker,
        Colleague newcomer,
        Colleague leaver,
        Colleague successor) {

    public static Company number(int number) {
        return new Company(
                new ContractId("C-%05d".formatted(number)),
                colleague("master", number, UserClass.MASTER, 1, true),
                colleague("administrator", number, UserClass.ADMINISTRATOR, 2, true),
                List.of(
                        colleague("sharer", number, UserClass.GENERAL, 3, true),
                        colleague("partner", number, UserClass.GENERAL, 3, true)),
                colleague("worker", number, UserClass.GENERAL, 4, true),
                colleague("newcomer", number, UserClass.GENERAL, 5, false),
                colleague("leaver", number, UserClass.GENERAL, 6, true),
                colleague("successor", number, UserClass.GENERAL, 6, false));
    }

    public List<Colleague> everybody() {
        return Stream.concat(Stream.of(master, administrator, worker, newcomer, leaver, successor), sharers.stream())
                .toList();
    }

    /** The serial numbers of their key fobs. */
    public List<String> serials() {
        return everybody().stream().map(Colleague::serial).distinct().toList();
    }

    private static Colleague colleague(String name, int company, UserClass userClass, int keyFob, boolean registered) {
        return new Colleague(
                name + company, userClass, String.format(Locale.ROOT, "%07d%d", company, keyFob), registered);
    }
}
