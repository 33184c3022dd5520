package jp.kumiai.otp.application.authentication;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.application.port.SessionIds;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.authentication.LoginFailure.WrongCredentials;
import jp.kumiai.otp.domain.authentication.PasswordStep;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.user.PasswordHash;

/** Logs in by password. */
public final class LogInService implements LogIn {

    private final Clock clock;
    private final Snapshots snapshots;
    private final PasswordHashes passwords;
    private final SessionIds sessionIds;
    private final Decisions decisions;

    public LogInService(
            Clock clock, Snapshots snapshots, PasswordHashes passwords, SessionIds sessionIds, Decisions decisions) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.passwords = passwords;
        this.sessionIds = sessionIds;
        this.decisions = decisions;
    }

    @Override
    public Either<LoginFailure, OpenSession> logIn(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SessionId id = sessionIds.next();
        boolean right = isRight(command);
        return decisions.settle(() -> decide(command, right, id, now)).map(session -> new OpenSession(id, session));
    }

    /** Once and not at every try, since it is slow on purpose; an unknown user costs the same. */
    private boolean isRight(Command command) {
        Option<PasswordHash> stored =
                snapshots.ofUser(command.loginId()).map(found -> found.user().password());
        return passwords.matches(stored, command.password());
    }

    private Decision<LoginFailure, Session> decide(Command command, boolean passwordRight, SessionId id, Instant now) {
        return snapshots
                .ofUser(command.loginId())
                .map(standing -> PasswordStep.decide(standing, passwordRight, id.key(), now))
                .getOrElse(() -> Decision.refuse(new WrongCredentials()));
    }
}
