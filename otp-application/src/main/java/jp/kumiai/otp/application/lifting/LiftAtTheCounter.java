package jp.kumiai.otp.application.lifting;

import io.vavr.collection.List;
import io.vavr.control.Either;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.user.LoginId;

/**
 * Incoming port: 利用停止解除 by the bank on a company's form, when nobody in the company can (U6). Lifts what is beyond P9b
 * and suspended confirmation passwords too. A contract that does not exist has no such users.
 */
@FunctionalInterface
public interface LiftAtTheCounter {

    Either<LiftFailure, Lifted> lift(Command command);

    /**
     * What the form asks for.
     *
     * @param users at least one
     */
    record Command(Counter counter, ContractId contract, List<LoginId> users) {}
}
