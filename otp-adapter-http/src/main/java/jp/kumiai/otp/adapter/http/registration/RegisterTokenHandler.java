package jp.kumiai.otp.adapter.http.registration;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.api.OpenSessionReply;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.Refusals;
import jp.kumiai.otp.application.registration.RegisterToken;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;

/** {@code POST /api/v1/session/registration}: the start-of-use registration (利用開始登録). */
public final class RegisterTokenHandler implements Endpoint {

    private static final int OK = 200;

    private final RegisterToken registerToken;

    public RegisterTokenHandler(RegisterToken registerToken) {
        this.registerToken = registerToken;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.session(exchange)
                .flatMap(session -> ApiRequests.body(exchange, json -> command(session, json)))
                .flatMap(command -> registerToken.register(command).mapLeft(Refusals::of))
                .fold(Problem::toReply, opened -> OpenSessionReply.of(OK, opened));
    }

    private static Validation<Seq<FieldErrors>, RegisterToken.Command> command(SessionId session, JsonObject json) {
        return Validation.combine(
                        json.only("serialNumber", "oneTimePassword"),
                        json.text("serialNumber", SerialNumber::parse),
                        json.text("oneTimePassword", OneTimePassword::parse))
                .ap((known, serial, code) -> new RegisterToken.Command(session, serial, code));
    }
}
