package jp.kumiai.otp.adapter.http.counter;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.api.ChosenUsers;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.lifting.LiftedReply;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.Refusals;
import jp.kumiai.otp.application.lifting.LiftAtTheCounter;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.contract.ContractId;

/** {@code POST /api/v1/bank/lifting}: 利用停止解除 on a form handed in at the counter (U6). */
public final class LiftAtTheCounterHandler implements Endpoint {

    private final LiftAtTheCounter lift;

    public LiftAtTheCounterHandler(LiftAtTheCounter lift) {
        this.lift = lift;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.body(exchange, LiftAtTheCounterHandler::command)
                .flatMap(command -> lift.lift(command).mapLeft(Refusals::of))
                .fold(Problem::toReply, LiftedReply::of);
    }

    private static Validation<Seq<FieldErrors>, LiftAtTheCounter.Command> command(JsonObject json) {
        return Validation.combine(
                        json.only("operator", "formNumber", "contract", "users"),
                        CounterFields.operator(json),
                        CounterFields.formNumber(json),
                        json.text("contract", ContractId::parse),
                        ChosenUsers.loginIds(json))
                .ap((known, operator, form, contract, users) ->
                        new LiftAtTheCounter.Command(new Counter(operator, form), contract, users));
    }
}
