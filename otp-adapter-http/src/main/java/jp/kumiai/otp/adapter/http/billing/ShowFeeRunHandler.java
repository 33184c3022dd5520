package jp.kumiai.otp.adapter.http.billing;

import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.application.billing.ShowFees;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code GET /api/v1/bank/fee-runs/{month}}: how far a run has come. */
public final class ShowFeeRunHandler implements StaffEndpoint {

    private static final int OK = 200;

    private final ShowFees fees;

    public ShowFeeRunHandler(ShowFees fees) {
        this.fees = fees;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "month", FeeMonth::parse)
                .flatMap(month -> fees.run(month).toEither(() -> Problem.of(ProblemCode.NOT_FOUND)))
                .fold(Problem::toReply, run -> Json.reply(OK, FeeRunAnswer.of(run)));
    }
}
