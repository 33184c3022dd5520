package jp.kumiai.otp.adapter.http.revocation;

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
import jp.kumiai.otp.application.revocation.RevokeTokens;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.user.Password;

/** {@code POST /api/v1/session/revocation}: トークンの失効. */
public final class RevokeTokensHandler implements Endpoint {

    private final RevokeTokens revoke;

    public RevokeTokensHandler(RevokeTokens revoke) {
        this.revoke = revoke;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.session(exchange)
                .flatMap(session -> ApiRequests.body(exchange, json -> command(session, json)))
                .flatMap(command -> revoke.revoke(command).mapLeft(Refusals::of))
                .fold(Problem::toReply, revoked -> RevocationReply.of(revoked.revocation(), revoked.leaving()));
    }

    private static Validation<Seq<FieldErrors>, RevokeTokens.Command> command(SessionId session, JsonObject json) {
        return Validation.combine(
                        json.only("requestId", "users", "includeSharers", "confirmationPassword", "oneTimePassword"),
                        json.text("requestId", RequestId::parse),
                        ChosenUsers.rows(json),
                        json.flag("includeSharers"),
                        json.text("confirmationPassword", Password::parse),
                        json.text("oneTimePassword", OneTimePassword::parse))
                .ap((known, request, chosen, sharers, password, code) ->
                        new RevokeTokens.Command(session, request, chosen, sharers, password, code));
    }
}
