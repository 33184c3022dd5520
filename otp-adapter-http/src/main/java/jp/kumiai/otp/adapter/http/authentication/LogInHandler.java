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
import jp.kumiai.otp.application.authentication.LogIn;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Password;

/** {@code POST /api/v1/sessions}: opens a session by login ID and password. */
public final class LogInHandler implements Endpoint {

    private static final int CREATED = 201;

    private final LogIn logIn;

    public LogInHandler(LogIn logIn) {
        this.logIn = logIn;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.body(exchange, LogInHandler::command)
                .flatMap(command -> logIn.logIn(command).mapLeft(Refusals::of))
                .fold(
                        Problem::toReply,
                        opened -> OpenSessionReply.of(CREATED, opened).with("Location", "/api/v1/session"));
    }

    private static Validation<Seq<FieldErrors>, LogIn.Command> command(JsonObject json) {
        return Validation.combine(
                        json.only("loginId", "password"),
                        json.text("loginId", LoginId::parse),
                        json.text("password", Password::parse))
                .ap((known, loginId, password) -> new LogIn.Command(loginId, password));
    }
}
