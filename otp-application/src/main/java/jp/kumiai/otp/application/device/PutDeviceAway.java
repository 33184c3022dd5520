package jp.kumiai.otp.application.device;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.device.DeviceFailure;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;

/** Incoming port: a device that came back goes into stock again, or is disposed of (R16a). */
@FunctionalInterface
public interface PutDeviceAway {

    /** The token as it was stored. */
    Either<DeviceFailure, Token> putAway(Command command);

    /** What becomes of it: {@code IN_STOCK} or {@code DISPOSED}. */
    record Command(Counter counter, SerialNumber serial, DeviceState to) {}
}
