package jp.kumiai.otp.application.applying;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.applying.CompleteStep;

/** Completes applications. */
public final class CompleteApplicationService implements CompleteApplication {

    private final Clock clock;
    private final ApplicationDesk desk;

    public CompleteApplicationService(Clock clock, ApplicationDesk desk) {
        this.clock = clock;
        this.desk = desk;
    }

    @Override
    public Either<ApplicationFailure, Application> complete(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return desk.settle(
                command.contract(),
                command.number(),
                (file, application) -> CompleteStep.decide(
                        file, application, desk.tokens(application.form().devices()), command.operator(), now));
    }
}
