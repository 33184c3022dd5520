package jp.kumiai.otp.application.operation;

import io.vavr.Lazy;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import jp.kumiai.otp.application.port.RequestDecisions;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.application.request.Fingerprints;
import jp.kumiai.otp.application.request.Requests;
import jp.kumiai.otp.application.session.Access;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.operation.Authorisation;
import jp.kumiai.otp.domain.operation.AuthorisationAnswers;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.Denied;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.RequestReused;
import jp.kumiai.otp.domain.operation.AuthorisationStep;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.user.Standing;

/** Authorises operations. */
public final class AuthoriseOperationService implements AuthoriseOperation {

    private static final AuthorisationAnswers ANSWERS = new AuthorisationAnswers();

    private final Clock clock;
    private final SeedVault vault;
    private final AuthorisationStep step;
    private final Requests requests;
    private final Fingerprints fingerprints;
    private final RequestDecisions decisions;

    public AuthoriseOperationService(
            Clock clock,
            SeedVault vault,
            AuthorisationStep step,
            Requests requests,
            Fingerprints fingerprints,
            RequestDecisions decisions) {
        this.clock = clock;
        this.vault = vault;
        this.step = step;
        this.requests = requests;
        this.fingerprints = fingerprints;
        this.decisions = decisions;
    }

    @Override
    public CompletionStage<Either<AuthorisationFailure, Authorisation>> begin(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Fingerprint fingerprint = fingerprint(command);
        return decisions.settle(
                command.session().key(), command.request(), found -> decide(found, command, fingerprint, now));
    }

    private Decision<AuthorisationFailure, Authorisation> decide(
            Option<RequestStanding> found, Command command, Fingerprint fingerprint, Instant now) {
        return Access.requesting(found, now)
                .fold(
                        denial -> Decision.refuse(new Denied(denial)),
                        asked -> requests.once(
                                asked,
                                fingerprint,
                                ANSWERS,
                                new RequestReused(),
                                now,
                                () -> decide(asked.asking().standing(), command, now)));
    }

    private Decision<AuthorisationFailure, Authorisation> decide(Standing standing, Command command, Instant now) {
        Lazy<Seed> seed = Lazy.of(() -> vault.open(standing.boundToken().get()));
        return step.decide(standing, command.operation(), command.reference(), seed, command.entered(), now);
    }

    private Fingerprint fingerprint(Command command) {
        return fingerprints
                .of("AUTHORISE")
                .with(command.operation().name())
                .with(command.reference().value())
                .with(command.entered())
                .fingerprint();
    }
}
