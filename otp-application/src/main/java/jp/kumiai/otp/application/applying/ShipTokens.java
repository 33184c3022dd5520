package jp.kumiai.otp.application.applying;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.application.Shipment;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.contract.ContractId;

/** Incoming port: STEP 2, the allocated tokens are sent (送付, R8). */
@FunctionalInterface
public interface ShipTokens {

    Either<ApplicationFailure, Application> ship(Command command);

    /** Which application, and how it was sent. */
    record Command(ContractId contract, ApplicationNumber number, Shipment shipment, String operator) {}
}
