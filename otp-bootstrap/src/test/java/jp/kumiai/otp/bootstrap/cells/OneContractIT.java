package jp.kumiai.otp.bootstrap.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.SharedPostgres;
import jp.kumiai.otp.bootstrap.NodesInProcess;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.endtoend.ApiClient;
import jp.kumiai.otp.bootstrap.nodes.Colleague;
import jp.kumiai.otp.bootstrap.nodes.Companies;
import jp.kumiai.otp.bootstrap.nodes.Company;
import jp.kumiai.otp.bootstrap.nodes.Front;
import jp.kumiai.otp.bootstrap.seed.SeedKeyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a company's users do is statements about their contract alone: each names it, but for the look-ups by which a
 * contract is found, and none has a value of another company's in it. So the rows of a contract can be anywhere. Several
 * companies that ask at the same moment are read and committed together, which is not looked at here.
 */
class OneContractIT {

    @RegisterExtension
    static final SharedPostgres POSTGRES = SharedPostgres.of(PostgresMajor.NEWEST);

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private static final Watched WATCHED = new Watched();

    private static NodesInProcess node;
    private static ApiClient api;
    private static Company company;
    private static Company other;

    @BeforeAll
    static void start(@TempDir Path folder) {
        String database = POSTGRES.newDatabase();
        SeedKeyFile.create(folder.resolve("seed.key"), new SecureRandom());
        try (Product product = NodesInProcess.open(Clock.systemUTC(), database, folder)) {
            company = Companies.enterOne(1, product);
            other = Companies.enterOne(22, product);
        }
        node = NodesInProcess.startWatched(database, folder, WATCHED::on);
        api = new ApiClient(node.ports().get(0));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void everyStatementIsAboutTheContractOfWhoeverAsks() {
        String master = loggedIn(company.master());
        String worker = loggedIn(company.worker());
        node.clock().step(A_MINUTE);
        assertDone(Front.authorise(api, worker, "a-1", company.worker().code(step())));
        register(company.newcomer());
        for (int typo = 0; typo < 6; typo++) {
            Front.authorise(
                    api,
                    worker,
                    "w-" + typo,
                    company.worker().wrongCode(node.clock().instant()));
        }
        assertDone(Front.lift(api, master, "l-1", company.master(), company.worker()));
        node.clock().step(A_MINUTE);
        assertDone(Front.revoke(
                api, master, "v-1", company.master(), company.master().code(step()), company.leaver()));
        assertDone(api.get("/api/v1/session/revocation/v-1", master));

        List<Watched.Sent> sent = WATCHED.sent();

        assertThat(sent).hasSizeGreaterThan(30);
        assertThat(sent)
                .filteredOn(Predicate.not(OneContractIT::findsTheContract))
                .anyMatch(statement -> statement.sql().startsWith("WITH"))
                .allSatisfy(statement ->
                        assertThat(statement.parameters()).contains(company.id().value()));
        assertThat(sent)
                .allSatisfy(statement -> assertThat(statement.parameters()).noneMatch(OneContractIT::isTheOthers));
    }

    /**
     * By a login ID or by a session, when nobody knows the contract yet; and a token by the serial number that somebody has
     * typed, which may be of anybody.
     */
    private static boolean findsTheContract(Watched.Sent statement) {
        return Stream.of("WHERE u.login_id = ?", "s.session_key = ", "WHERE t.serial_no = ?")
                .anyMatch(statement.sql()::contains);
    }

    private static boolean isTheOthers(String value) {
        return Stream.concat(
                        Stream.of(other.id().value()),
                        Stream.concat(
                                other.serials().stream(),
                                other.everybody().stream().map(Colleague::loginId)))
                .anyMatch(value::equals);
    }

    private static void register(Colleague who) {
        String session = api.logIn(who.loginId(), who.password()).text("session");
        assertDone(api.register(session, who.serial(), who.code(step())));
    }

    private static String loggedIn(Colleague who) {
        String session = api.logIn(who.loginId(), who.password()).text("session");
        ApiClient.Answer answer = api.enterCode(session, who.code(step()));
        assertDone(answer);
        return answer.text("session");
    }

    private static void assertDone(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static long step() {
        return Colleague.stepAt(node.clock().instant());
    }
}
