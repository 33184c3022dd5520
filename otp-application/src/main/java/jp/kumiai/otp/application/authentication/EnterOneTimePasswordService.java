package jp.kumiai.otp.application.authentication;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.application.port.SessionIds;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.authentication.CodeStep;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.NotExpected;
import jp.kumiai.otp.domain.authentication.VerificationFailure.SessionOver;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionStanding;

/** Verifies the one-time password of a login. */
public final class EnterOneTimePasswordService implements EnterOneTimePassword {

    private final Clock clock;
    private final Snapshots snapshots;
    private final SeedVault vault;
    private final CodeStep step;
    private final SessionIds sessionIds;
    private final Decisions decisions;

    public EnterOneTimePasswordService(
            Clock clock,
            Snapshots snapshots,
            SeedVault vault,
            CodeStep step,
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
    public Either<VerificationFailure, OpenSession> enter(Command command) {
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

    private Decision<VerificationFailure, Session> decide(
            SessionStanding found, Command command, SessionId nextId, Instant now) {
        return found.standing()
                .boundToken()
                .map(token -> step.decide(found, token, vault.open(token), command.entered(), nextId.key(), now))
                .getOrElse(() -> Decision.refuse(new NotExpected()));
    }
}
