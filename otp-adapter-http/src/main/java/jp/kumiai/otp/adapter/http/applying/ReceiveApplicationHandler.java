package jp.kumiai.otp.adapter.http.applying;

import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.applying.ReceiveApplication;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code POST /api/v1/bank/contracts/{contract}/applications}: STEP 1, an application is received (受付). */
public final class ReceiveApplicationHandler implements StaffEndpoint {

    private final ReceiveApplication receive;

    public ReceiveApplicationHandler(ReceiveApplication receive) {
        this.receive = receive;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "contract", ContractId::parse)
                .flatMap(contract -> ApiRequests.body(exchange, json -> FormFields.form(contract, json)))
                .flatMap(form -> receive.receive(form, member.id().value()).mapLeft(BankRefusals::of))
                .fold(Problem::toReply, ApplicationAnswer::reply);
    }
}
