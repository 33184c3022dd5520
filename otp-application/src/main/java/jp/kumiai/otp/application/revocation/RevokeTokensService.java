package jp.kumiai.otp.application.revocation;

import io.vavr.Lazy;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.application.port.SessionIds;
import jp.kumiai.otp.application.request.Fingerprints;
import jp.kumiai.otp.application.request.Requests;
import jp.kumiai.otp.application.session.Administration;
import jp.kumiai.otp.application.session.Administration.Office;
import jp.kumiai.otp.application.session.ConfirmationCheck;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.revocation.RevocationAnswers;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure.Denied;
import jp.kumiai.otp.domain.revocation.RevocationFailure.RequestReused;
import jp.kumiai.otp.domain.revocation.RevocationStep;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.totp.Seed;

/** Revokes tokens. */
public final class RevokeTokensService implements RevokeTokens {

    private static final RevocationAnswers ANSWERS = new RevocationAnswers();

    private final Clock clock;
    private final Administration administration;
    private final SeedVault vault;
    private final SessionIds sessionIds;
    private final RevocationStep step;
    private final Requests requests;
    private final Fingerprints fingerprints;
    private final Decisions decisions;

    public RevokeTokensService(
            Clock clock,
            Administration administration,
            SeedVault vault,
            SessionIds sessionIds,
            RevocationStep step,
            Requests requests,
            Fingerprints fingerprints,
            Decisions decisions) {
        this.clock = clock;
        this.administration = administration;
        this.vault = vault;
        this.sessionIds = sessionIds;
        this.step = step;
        this.requests = requests;
        this.fingerprints = fingerprints;
        this.decisions = decisions;
    }

    @Override
    public Either<RevocationFailure, Revoked> revoke(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SessionId nextId = sessionIds.next();
        Fingerprint fingerprint = fingerprint(command);
        ConfirmationCheck check = administration.confirming(command.confirmationPassword());
        return decisions.settle(() -> {
            Decision<RevocationFailure, Revocation> decision = administration
                    .enter(command.session(), now)
                    .fold(
                            denial -> Decision.refuse(new Denied(denial)),
                            office -> requests.once(
                                    office.key(command.request()),
                                    fingerprint,
                                    ANSWERS,
                                    new RequestReused(),
                                    now,
                                    () -> decide(office, command, check, nextId, now)));
            return decision.map(done -> new Revoked(done, opened(decision, nextId)));
        });
    }

    /** None for a kept answer: the session in which it was read first is another, and may be over. */
    private static Option<OpenSession> opened(Decision<?, ?> decision, SessionId nextId) {
        return decision.changes()
                .sessions()
                .find(session -> session.key().equals(nextId.key()))
                .map(session -> new OpenSession(nextId, session));
    }

    private Decision<RevocationFailure, Revocation> decide(
            Office office, Command command, ConfirmationCheck check, SessionId nextId, Instant now) {
        Lazy<Seed> seed = Lazy.of(() -> vault.open(office.actor().boundToken().get()));
        RevocationStep.Request request = new RevocationStep.Request(
                command.chosen(), command.includeSharers(), check.of(office.actor()), seed, command.entered());
        return step.decide(office.session(), office.actor(), office.roster(), request, nextId.key(), now);
    }

    private Fingerprint fingerprint(Command command) {
        return fingerprints
                .of("REVOKE")
                .with(command.chosen())
                .with(Boolean.toString(command.includeSharers()))
                .with(command.confirmationPassword())
                .with(command.entered())
                .fingerprint();
    }
}
