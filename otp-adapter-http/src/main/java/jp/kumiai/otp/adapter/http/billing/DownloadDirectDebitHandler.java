package jp.kumiai.otp.adapter.http.billing;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.api.Parsers;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.billing.WriteDirectDebits;
import jp.kumiai.otp.domain.directdebit.Collector;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code GET /api/v1/bank/fee-runs/{month}/direct-debit/{part}}: one direct debit file in the Zengin format (F14). */
public final class DownloadDirectDebitHandler implements StaffEndpoint {

    private final WrittenDebits debits;

    public DownloadDirectDebitHandler(WriteDirectDebits write, Option<Collector> collector) {
        this.debits = new WrittenDebits(write, collector);
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "month", FeeMonth::parse)
                .flatMap(month -> ApiRequests.variable(exchange, "part", Parsers::count)
                        .flatMap(part -> file(month, new OnePart(part, OnePart.MAX_BYTES))))
                .fold(Problem::toReply, file -> Reply.ok("application/octet-stream", file));
    }

    private Either<Problem, Body> file(FeeMonth month, OnePart part) {
        return debits.to(month, part).flatMap(written -> part.body());
    }
}
