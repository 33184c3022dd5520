package jp.kumiai.otp.application.lifting;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.request.Fingerprints;
import jp.kumiai.otp.application.request.Requests;
import jp.kumiai.otp.application.session.Administration;
import jp.kumiai.otp.application.session.ConfirmationCheck;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.lifting.LiftAnswers;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure.Denied;
import jp.kumiai.otp.domain.lifting.LiftFailure.RequestReused;
import jp.kumiai.otp.domain.lifting.LiftStep;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.request.Fingerprint;

/** Lifts suspensions. */
public final class LiftSuspensionsService implements LiftSuspensions {

    private static final LiftAnswers ANSWERS = new LiftAnswers();

    private final Clock clock;
    private final Administration administration;
    private final LiftStep step;
    private final Requests requests;
    private final Fingerprints fingerprints;
    private final Decisions decisions;

    public LiftSuspensionsService(
            Clock clock,
            Administration administration,
            LiftStep step,
            Requests requests,
            Fingerprints fingerprints,
            Decisions decisions) {
        this.clock = clock;
        this.administration = administration;
        this.step = step;
        this.requests = requests;
        this.fingerprints = fingerprints;
        this.decisions = decisions;
    }

    @Override
    public Either<LiftFailure, Lifted> lift(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ConfirmationCheck check = administration.confirming(command.confirmationPassword());
        Fingerprint fingerprint = fingerprints
                .of("LIFT")
                .with(command.chosen())
                .with(command.confirmationPassword())
                .fingerprint();
        return decisions.settle(() -> administration
                .enter(command.session(), now)
                .fold(
                        denial -> Decision.refuse(new Denied(denial)),
                        office -> requests.once(
                                office.key(command.request()),
                                fingerprint,
                                ANSWERS,
                                new RequestReused(),
                                now,
                                () -> step.decide(
                                        office.actor(),
                                        office.roster(),
                                        command.chosen(),
                                        check.of(office.actor()),
                                        now))));
    }
}
