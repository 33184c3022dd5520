package jp.kumiai.otp.application.applying;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.applying.ShipStep;

/** Ships tokens. */
public final class ShipTokensService implements ShipTokens {

    private final Clock clock;
    private final ApplicationDesk desk;

    public ShipTokensService(Clock clock, ApplicationDesk desk) {
        this.clock = clock;
        this.desk = desk;
    }

    @Override
    public Either<ApplicationFailure, Application> ship(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return desk.settle(
                command.contract(),
                command.number(),
                (file, application) -> ShipStep.decide(
                        file,
                        application,
                        command.shipment(),
                        desk.tokens(application.allocated()),
                        command.operator(),
                        now));
    }
}
