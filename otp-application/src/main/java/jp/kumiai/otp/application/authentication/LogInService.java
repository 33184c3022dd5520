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
import jp.kumiai.otp.domain.user.Standing;

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
        return decisions.settle(() -> decide(command, id, now)).map(session -> new OpenSession(id, session));
    }

    private Decision<LoginFailure, Session> decide(Command command, SessionId id, Instant now) {
        Option<Standing> standing = snapshots.ofUser(command.loginId());
        boolean right = passwords.matches(standing.map(found -> found.user().password()), command.password());
        return standing.map(found -> PasswordStep.decide(found, right, id.key(), now))
                .getOrElse(() -> Decision.refuse(new WrongCredentials()));
    }
}
