package jp.kumiai.otp.adapter.http.billing;

import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.api.Parsers;
import jp.kumiai.otp.adapter.http.api.Query;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.application.billing.ShowFees;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code GET /api/v1/bank/fee-runs/{month}/debits}: a page of a month's debits, in the order of their numbers. */
public final class ListDebitsHandler implements StaffEndpoint {

    private static final int OK = 200;

    private final ShowFees fees;

    public ListDebitsHandler(ShowFees fees) {
        this.fees = fees;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "month", FeeMonth::parse)
                .flatMap(month -> Query.of(exchange, "after")
                        .flatMap(query -> query.optional("after", Parsers::count))
                        .flatMap(after -> fees.run(month)
                                .toEither(() -> Problem.of(ProblemCode.NOT_FOUND))
                                .map(run -> fees.debits(month, after.getOrElse(0L)))))
                .fold(
                        Problem::toReply,
                        debits -> Json.reply(
                                OK, new Answer(debits.map(DebitAnswer::of).asJava())));
    }

    private record Answer(java.util.List<DebitAnswer> debits) {}
}
