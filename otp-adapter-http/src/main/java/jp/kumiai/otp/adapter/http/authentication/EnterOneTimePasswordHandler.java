package jp.kumiai.otp.adapter.http.authentication;

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
import jp.kumiai.otp.application.authentication.EnterOneTimePassword;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.totp.OneTimePassword;

/** {@code POST /api/v1/session/one-time-password}: the second step of a login. */
public final class EnterOneTimePasswordHandler implements Endpoint {

    private static final int OK = 200;

    private final EnterOneTimePassword enterOneTimePassword;

    public EnterOneTimePasswordHandler(EnterOneTimePassword enterOneTimePassword) {
        this.enterOneTimePassword = enterOneTimePassword;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.session(exchange)
                .flatMap(session -> ApiRequests.body(exchange, json -> command(session, json)))
                .flatMap(command -> enterOneTimePassword.enter(command).mapLeft(Refusals::of))
                .fold(Problem::toReply, opened -> OpenSessionReply.of(OK, opened));
    }

    private static Validation<Seq<FieldErrors>, EnterOneTimePassword.Command> command(
            SessionId session, JsonObject json) {
        return Validation.combine(json.only("oneTimePassword"), json.text("oneTimePassword", OneTimePassword::parse))
                .ap((known, code) -> new EnterOneTimePassword.Command(session, code));
    }
}
