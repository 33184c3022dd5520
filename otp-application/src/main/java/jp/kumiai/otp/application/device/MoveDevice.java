package jp.kumiai.otp.application.device;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.device.DeviceFailure;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;

/** Incoming port: the bank reports a lent device lost or defective, or takes it back (R26). */
@FunctionalInterface
public interface MoveDevice {

    /** The token as it was stored; it lets nobody in from then on. */
    Either<DeviceFailure, Token> move(Command command);

    /** What was reported. */
    record Command(Counter counter, SerialNumber serial, DeviceState to) {}
}
