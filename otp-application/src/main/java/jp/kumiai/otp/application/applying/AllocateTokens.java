package jp.kumiai.otp.application.applying;

import io.vavr.collection.List;
import io.vavr.control.Either;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;

/** Incoming port: tokens from stock are set aside for an application (割当, R8). */
@FunctionalInterface
public interface AllocateTokens {

    Either<ApplicationFailure, Application> allocate(Command command);

    /**
     * Which application, and which tokens.
     *
     * @param tokens as many as were applied for; empty takes those from stock that expire first among the good ones
     */
    record Command(ContractId contract, ApplicationNumber number, List<SerialNumber> tokens, String operator) {}
}
