package jp.kumiai.otp.adapter.http.softwaretoken;

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
import jp.kumiai.otp.application.softwaretoken.ActivateSoftwareToken;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.totp.OneTimePassword;

/** {@code POST /api/v1/session/software-token/activation}: the first code of an issued software token. */
public final class ActivateSoftwareTokenHandler implements Endpoint {

    private static final int OK = 200;

    private final ActivateSoftwareToken activate;

    public ActivateSoftwareTokenHandler(ActivateSoftwareToken activate) {
        this.activate = activate;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.session(exchange)
                .flatMap(session -> ApiRequests.body(exchange, json -> command(session, json)))
                .flatMap(command -> activate.activate(command).mapLeft(Refusals::of))
                .fold(Problem::toReply, opened -> OpenSessionReply.of(OK, opened));
    }

    private static Validation<Seq<FieldErrors>, ActivateSoftwareToken.Command> command(
            SessionId session, JsonObject json) {
        return Validation.combine(json.only("oneTimePassword"), json.text("oneTimePassword", OneTimePassword::parse))
                .ap((known, code) -> new ActivateSoftwareToken.Command(session, code));
    }
}
