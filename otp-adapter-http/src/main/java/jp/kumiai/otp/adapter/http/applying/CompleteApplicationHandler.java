package jp.kumiai.otp.adapter.http.applying;

import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.applying.CompleteApplication;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code POST /api/v1/bank/contracts/{contract}/applications/{number}/completion}: the tokens were delivered, or are back. */
public final class CompleteApplicationHandler implements StaffEndpoint {

    private final CompleteApplication complete;

    public CompleteApplicationHandler(CompleteApplication complete) {
        this.complete = complete;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApplicationPath.of(exchange)
                .flatMap(at -> ApiRequests.withoutBody(exchange).map(nothing -> at))
                .map(at -> new CompleteApplication.Command(
                        at.contract(), at.number(), member.id().value()))
                .flatMap(command -> complete.complete(command).mapLeft(BankRefusals::of))
                .fold(Problem::toReply, ApplicationAnswer::reply);
    }
}
