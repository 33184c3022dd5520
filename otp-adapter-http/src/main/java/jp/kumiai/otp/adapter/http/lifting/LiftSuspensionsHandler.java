package jp.kumiai.otp.adapter.http.lifting;

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
import jp.kumiai.otp.application.lifting.LiftSuspensions;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.user.Password;

/** {@code POST /api/v1/session/lifting}: ワンタイムパスワードの利用停止解除. */
public final class LiftSuspensionsHandler implements Endpoint {

    private final LiftSuspensions lift;

    public LiftSuspensionsHandler(LiftSuspensions lift) {
        this.lift = lift;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.session(exchange)
                .flatMap(session -> ApiRequests.body(exchange, json -> command(session, json)))
                .flatMap(command -> lift.lift(command).mapLeft(Refusals::of))
                .fold(Problem::toReply, LiftedReply::of);
    }

    private static Validation<Seq<FieldErrors>, LiftSuspensions.Command> command(SessionId session, JsonObject json) {
        return Validation.combine(
                        json.only("requestId", "users", "confirmationPassword"),
                        json.text("requestId", RequestId::parse),
                        ChosenUsers.rows(json),
                        json.text("confirmationPassword", Password::parse))
                .ap((known, request, chosen, password) ->
                        new LiftSuspensions.Command(session, request, chosen, password));
    }
}
