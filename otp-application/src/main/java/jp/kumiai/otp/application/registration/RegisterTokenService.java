package jp.kumiai.otp.application.registration;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.application.port.SessionIds;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.registration.Candidate;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure.SessionOver;
import jp.kumiai.otp.domain.registration.RegistrationStep;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionStanding;

/** Registers a token. */
public final class RegisterTokenService implements RegisterToken {

    private final Clock clock;
    private final Snapshots snapshots;
    private final SeedVault vault;
    private final RegistrationStep step;
    private final SessionIds sessionIds;
    private final Decisions decisions;

    public RegisterTokenService(
            Clock clock,
            Snapshots snapshots,
            SeedVault vault,
            RegistrationStep step,
            SessionIds sessionIds,
            Decisions decisions) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.vault = vault;
        this.step = step;
        this.sessionIds = sessionIds;
        this.decisions = decisions;
    }

    @Override
    public Either<RegistrationFailure, OpenSession> register(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SessionId nextId = sessionIds.next();
        return decisions
                .settle(() -> snapshots
                        .ofSession(command.session().key())
                        .filter(found -> found.isLive(now))
                        .map(found -> decide(found, command, nextId, now))
                        .getOrElse(() -> Decision.refuse(new SessionOver())))
                .map(session -> new OpenSession(nextId, session));
    }

    private Decision<RegistrationFailure, Session> decide(
            SessionStanding found, Command command, SessionId nextId, Instant now) {
        Option<Candidate> candidate =
                snapshots.token(command.serial()).map(token -> new Candidate(token, vault.open(token)));
        return step.decide(found, command.serial(), candidate, command.entered(), nextId.key(), now);
    }
}
