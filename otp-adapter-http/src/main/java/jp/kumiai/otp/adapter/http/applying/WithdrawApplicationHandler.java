package jp.kumiai.otp.adapter.http.applying;

import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.applying.WithdrawApplication;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code POST /api/v1/bank/contracts/{contract}/applications/{number}/withdrawal}: the company takes it back (取下げ). */
public final class WithdrawApplicationHandler implements StaffEndpoint {

    private final WithdrawApplication withdraw;

    public WithdrawApplicationHandler(WithdrawApplication withdraw) {
        this.withdraw = withdraw;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApplicationPath.of(exchange)
                .flatMap(at -> ApiRequests.withoutBody(exchange).map(nothing -> at))
                .map(at -> new WithdrawApplication.Command(
                        at.contract(), at.number(), member.id().value()))
                .flatMap(command -> withdraw.withdraw(command).mapLeft(BankRefusals::of))
                .fold(Problem::toReply, ApplicationAnswer::reply);
    }
}
