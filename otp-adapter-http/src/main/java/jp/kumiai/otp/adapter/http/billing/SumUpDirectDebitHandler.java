package jp.kumiai.otp.adapter.http.billing;

import io.vavr.control.Option;
import java.io.OutputStream;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.billing.WriteDirectDebits;
import jp.kumiai.otp.application.billing.WriteDirectDebits.Outcome;
import jp.kumiai.otp.domain.directdebit.Collector;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code GET /api/v1/bank/fee-runs/{month}/direct-debit}: how many direct debit files the month has, and their totals. */
public final class SumUpDirectDebitHandler implements StaffEndpoint {

    private static final int OK = 200;

    private final WrittenDebits debits;

    public SumUpDirectDebitHandler(WriteDirectDebits write, Option<Collector> collector) {
        this.debits = new WrittenDebits(write, collector);
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "month", FeeMonth::parse)
                .flatMap(month -> debits.to(month, number -> OutputStream.nullOutputStream()))
                .fold(Problem::toReply, outcome -> Json.reply(OK, Answer.of(outcome)));
    }

    private record Answer(String debitDay, int parts, long debits, long total, long withoutAccount) {

        static Answer of(Outcome outcome) {
            return new Answer(
                    outcome.debitDay().toString(),
                    outcome.files(),
                    outcome.debits(),
                    outcome.yen(),
                    outcome.withoutAccount());
        }
    }
}
