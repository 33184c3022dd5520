package jp.kumiai.otp.application.device;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.device.DeviceFailure;
import jp.kumiai.otp.domain.device.DeviceStep;
import jp.kumiai.otp.domain.token.Token;

/** Moves devices. */
public final class MoveDeviceService implements MoveDevice {

    private final Clock clock;
    private final ContractRecords records;
    private final Decisions decisions;

    public MoveDeviceService(Clock clock, ContractRecords records, Decisions decisions) {
        this.clock = clock;
        this.records = records;
        this.decisions = decisions;
    }

    @Override
    public Either<DeviceFailure, Token> move(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return decisions.settle(() -> records.device(command.serial())
                .map(device -> DeviceStep.move(device, command.to(), command.counter(), now))
                .getOrElse(() -> Decision.refuse(DeviceFailure.UNKNOWN_TOKEN)));
    }
}
