package jp.kumiai.otp.application.resynchronisation;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.resynchronisation.ResynchronisationFailure;
import jp.kumiai.otp.domain.resynchronisation.Resynchronised;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;

/** Incoming port: the bank resynchronises a token by two consecutive codes (R3a). Never lifts a suspension. */
@FunctionalInterface
public interface ResynchroniseToken {

    Either<ResynchronisationFailure, Resynchronised> resynchronise(Command command);

    /**
     * What was read over the counter.
     *
     * @param second the code after {@code first}
     */
    record Command(Counter counter, SerialNumber serial, OneTimePassword first, OneTimePassword second) {}
}
