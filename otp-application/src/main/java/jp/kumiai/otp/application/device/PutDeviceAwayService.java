package jp.kumiai.otp.application.device;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.device.DeviceFailure;
import jp.kumiai.otp.domain.device.DeviceStep;
import jp.kumiai.otp.domain.token.Token;

/** Puts devices away. */
public final class PutDeviceAwayService implements PutDeviceAway {

    private final Clock clock;
    private final Snapshots snapshots;
    private final Decisions decisions;

    public PutDeviceAwayService(Clock clock, Snapshots snapshots, Decisions decisions) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.decisions = decisions;
    }

    @Override
    public Either<DeviceFailure, Token> putAway(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return decisions.settle(() -> snapshots
                .token(command.serial())
                .map(token -> DeviceStep.putAway(
                        token, token.contract().flatMap(snapshots::roster), command.to(), command.counter(), now))
                .getOrElse(() -> Decision.refuse(DeviceFailure.UNKNOWN_TOKEN)));
    }
}
