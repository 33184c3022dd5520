package jp.kumiai.otp.application.applying;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.applying.AcceptStep;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.decision.Decision;

/** Accepts applications. */
public final class AcceptApplicationService implements AcceptApplication {

    private final Clock clock;
    private final ApplicationDesk desk;
    private final AcceptStep step;

    public AcceptApplicationService(Clock clock, ApplicationDesk desk, AcceptStep step) {
        this.clock = clock;
        this.desk = desk;
        this.step = step;
    }

    @Override
    public Either<ApplicationFailure, Application> accept(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return desk.settle(
                command.contract(),
                command.number(),
                (file, application) -> desk.roster(command.contract())
                        .map(roster ->
                                step.decide(file, roster, application, command.startDate(), command.operator(), now))
                        .getOrElse(() -> Decision.refuse(new ApplicationFailure.UnknownContract())));
    }
}
