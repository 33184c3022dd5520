package jp.kumiai.otp.adapter.http.billing;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code POST /api/v1/bank/fee-runs}: begins a month's run, or goes on with it, and does not wait for its end. */
public final class StartFeeRunHandler implements StaffEndpoint {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final FeeRunner runner;

    public StartFeeRunHandler(FeeRunner runner) {
        this.runner = runner;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.body(exchange, StartFeeRunHandler::month)
                .flatMap(month -> runner.start(month, member.id().value()).mapLeft(BankRefusals::of))
                .fold(Problem::toReply, StartFeeRunHandler::reply);
    }

    private static Validation<Seq<FieldErrors>, FeeMonth> month(JsonObject json) {
        return json.only("month").combine(json.text("month", FeeMonth::parse)).ap((known, month) -> month);
    }

    private static Reply reply(FeeRun run) {
        FeeRunAnswer answer = FeeRunAnswer.of(run);
        return run.isClosed()
                ? Json.reply(OK, answer)
                : Json.reply(ACCEPTED, answer).with("Location", "/api/v1/bank/fee-runs/" + run.month());
    }
}
