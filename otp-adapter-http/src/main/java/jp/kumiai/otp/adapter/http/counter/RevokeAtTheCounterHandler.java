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
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.Refusals;
import jp.kumiai.otp.adapter.http.revocation.RevocationReply;
import jp.kumiai.otp.application.revocation.RevokeAtTheCounter;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.contract.ContractId;

/** {@code POST /api/v1/bank/revocation}: 失効 on a form handed in at the counter (R26). */
public final class RevokeAtTheCounterHandler implements Endpoint {

    private final RevokeAtTheCounter revoke;

    public RevokeAtTheCounterHandler(RevokeAtTheCounter revoke) {
        this.revoke = revoke;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.body(exchange, RevokeAtTheCounterHandler::command)
                .flatMap(command -> revoke.revoke(command).mapLeft(Refusals::of))
                .fold(Problem::toReply, RevocationReply::of);
    }

    private static Validation<Seq<FieldErrors>, RevokeAtTheCounter.Command> command(JsonObject json) {
        return Validation.combine(
                        json.only("operator", "formNumber", "contract", "users", "includeSharers"),
                        CounterFields.operator(json),
                        CounterFields.formNumber(json),
                        json.text("contract", ContractId::parse),
                        ChosenUsers.loginIds(json),
                        json.flag("includeSharers"))
                .ap((known, operator, form, contract, users, sharers) ->
                        new RevokeAtTheCounter.Command(new Counter(operator, form), contract, users, sharers));
    }
}
