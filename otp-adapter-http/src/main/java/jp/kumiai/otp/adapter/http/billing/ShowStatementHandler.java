package jp.kumiai.otp.adapter.http.billing;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.api.Parsers;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.billing.ShowFees;
import jp.kumiai.otp.application.billing.Statement;
import jp.kumiai.otp.domain.billing.Preview;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/bank/contracts/{contract}/fees/{day}}: what is debited of a company in the month of this day, booked
 * or, before the month's run is done, foreseen.
 */
public final class ShowStatementHandler implements StaffEndpoint {

    private static final int OK = 200;

    private final ShowFees fees;

    public ShowStatementHandler(ShowFees fees) {
        this.fees = fees;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "contract", ContractId::parse)
                .flatMap(contract -> ApiRequests.variable(exchange, "day", Parsers::day)
                        .flatMap(day -> fees.onDay(contract, day).mapLeft(BankRefusals::of)))
                .fold(Problem::toReply, statement -> Json.reply(OK, Answer.of(statement)));
    }

    private record Answer(
            String month,
            boolean booked,
            @Nullable DebitAnswer debit,
            @Nullable PreviewAnswer preview) {

        static Answer of(Statement statement) {
            String month = statement.month().toString();
            return statement instanceof Statement.Foreseen foreseen
                    ? new Answer(month, false, null, PreviewAnswer.of(foreseen.preview()))
                    : new Answer(
                            month, true, booked(statement).map(DebitAnswer::of).getOrNull(), null);
        }

        private static Option<Debit> booked(Statement statement) {
            return statement instanceof Statement.Booked booked ? booked.debit() : Option.none();
        }
    }

    private record PreviewAnswer(String debitDay, java.util.List<LineAnswer> lines, long total) {

        static PreviewAnswer of(Preview preview) {
            return new PreviewAnswer(
                    preview.day().toString(),
                    preview.lines().map(LineAnswer::of).asJava(),
                    preview.total().amount());
        }
    }
}
