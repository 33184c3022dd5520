package jp.kumiai.otp.adapter.http.applying;

import io.vavr.control.Either;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.contract.ContractId;

/** Which application a path names. */
record ApplicationPath(ContractId contract, ApplicationNumber number) {

    static Either<Problem, ApplicationPath> of(Exchange exchange) {
        return ApiRequests.variable(exchange, "contract", ContractId::parse)
                .flatMap(contract -> ApiRequests.variable(exchange, "number", ApplicationNumber::parse)
                        .map(number -> new ApplicationPath(contract, number)));
    }
}
