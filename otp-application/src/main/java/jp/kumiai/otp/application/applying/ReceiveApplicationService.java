package jp.kumiai.otp.application.applying;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.Form;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.applying.ReceiveStep;

/** Receives applications. */
public final class ReceiveApplicationService implements ReceiveApplication {

    private final Clock clock;
    private final ApplicationDesk desk;

    public ReceiveApplicationService(Clock clock, ApplicationDesk desk) {
        this.clock = clock;
        this.desk = desk;
    }

    @Override
    public Either<ApplicationFailure, Application> receive(Form form, String operator) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return desk.settle(
                form.contract(), file -> ReceiveStep.decide(file, form, desk.tokens(form.devices()), operator, now));
    }
}
