package jp.kumiai.otp.application.company.csv;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.InitialPasswords;
import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.company.EnterUserStep;
import jp.kumiai.otp.domain.company.EntryLine;
import jp.kumiai.otp.domain.company.UserCsv;
import jp.kumiai.otp.domain.company.UserEntry;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.PasswordHash;

/** Imports users: each in a commit of their own. Their passwords, slow on purpose, are hashed on all processors. */
public final class ImportUsersService implements ImportUsers {

    /** Users whose passwords are hashed at a time. */
    static final int PAGE = 64;

    private final Clock clock;
    private final Snapshots snapshots;
    private final InitialPasswords initial;
    private final PasswordHashes passwords;
    private final Decisions decisions;

    public ImportUsersService(
            Clock clock, Snapshots snapshots, InitialPasswords initial, PasswordHashes passwords, Decisions decisions) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.initial = initial;
        this.passwords = passwords;
        this.decisions = decisions;
    }

    /** A user who is to be entered. */
    private record Newcomer(EntryLine<UserEntry> line, Letters.Letter letter) {}

    /** The same with what is stored of the passwords. */
    private record Hashed(Newcomer newcomer, PasswordHash password, PasswordHash confirmationPassword) {}

    @Override
    public Either<EntryFileFailure, EntryFileReport> importUsers(Command command) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UserExamination examination = new UserExamination(snapshots);
        return new EntryImport<>(UserCsv::open, examination::examine, page -> store(page, command, now), PAGE)
                .run(command.file(), command.dryRun(), command.progress());
    }

    private EntryImport.Stored store(List<EntryLine<UserEntry>> page, Command command, Instant now) throws IOException {
        List<Hashed> fresh = hashed(page.filter(line -> !isThere(line.entry()))
                .map(line -> new Newcomer(line, new Letters.Letter(line.entry(), initial.next(), initial.next()))));
        int entered = 0;
        for (Hashed each : fresh) {
            command.letters().write(each.newcomer().letter());
            Either<CompanyFailure, BankingUser> answer = decisions.settle(() -> decide(each, command.operator(), now));
            if (answer.isLeft()) {
                return new EntryImport.Stored(
                        entered,
                        Option.some(UserExamination.refused(each.newcomer().line(), answer.getLeft())));
            }
            entered++;
        }
        return new EntryImport.Stored(entered, Option.none());
    }

    private boolean isThere(UserEntry entry) {
        return snapshots.ofUser(entry.loginId()).exists(standing -> entry.isOf(standing.user()));
    }

    private List<Hashed> hashed(List<Newcomer> newcomers) {
        return newcomers
                .toJavaParallelStream()
                .map(each -> new Hashed(
                        each,
                        passwords.hash(each.letter().password()),
                        passwords.hash(each.letter().confirmationPassword())))
                .collect(List.collector());
    }

    private Decision<CompanyFailure, BankingUser> decide(Hashed user, String operator, Instant now) {
        UserEntry entry = user.newcomer().line().entry();
        return snapshots
                .roster(entry.contract())
                .map(roster -> EnterUserStep.decide(
                        roster,
                        snapshots.ofUser(entry.loginId()),
                        entry,
                        user.password(),
                        user.confirmationPassword(),
                        operator,
                        now))
                .getOrElse(() -> Decision.refuse(CompanyFailure.UNKNOWN_CONTRACT));
    }
}
