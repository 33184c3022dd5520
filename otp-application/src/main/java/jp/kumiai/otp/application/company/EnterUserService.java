package jp.kumiai.otp.application.company;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.InitialPasswords;
import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.company.EnterUserStep;
import jp.kumiai.otp.domain.company.UserEntry;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.PasswordHash;

/** Enters users. */
public final class EnterUserService implements EnterUser {

    private final Clock clock;
    private final Snapshots snapshots;
    private final InitialPasswords initial;
    private final PasswordHashes passwords;
    private final Decisions decisions;

    public EnterUserService(
            Clock clock, Snapshots snapshots, InitialPasswords initial, PasswordHashes passwords, Decisions decisions) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.initial = initial;
        this.passwords = passwords;
        this.decisions = decisions;
    }

    @Override
    public Either<CompanyFailure, Entered> enter(UserEntry entry, String operator) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Password password = initial.next();
        Password confirmation = initial.next();
        PasswordHash hash = passwords.hash(password);
        PasswordHash confirmationHash = passwords.hash(confirmation);
        return decisions
                .settle(() -> decide(entry, hash, confirmationHash, operator, now))
                .map(user -> new Entered(user, password, confirmation));
    }

    private Decision<CompanyFailure, BankingUser> decide(
            UserEntry entry, PasswordHash hash, PasswordHash confirmationHash, String operator, Instant now) {
        return snapshots
                .roster(entry.contract())
                .map(roster -> EnterUserStep.decide(
                        roster, snapshots.ofUser(entry.loginId()), entry, hash, confirmationHash, operator, now))
                .getOrElse(() -> Decision.refuse(CompanyFailure.UNKNOWN_CONTRACT));
    }
}
