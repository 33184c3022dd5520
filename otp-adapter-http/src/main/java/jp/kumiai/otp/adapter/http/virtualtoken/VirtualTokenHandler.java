package jp.kumiai.otp.adapter.http.virtualtoken;

import io.vavr.control.Either;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;
import jp.kumiai.otp.application.virtualtoken.VirtualToken;
import jp.kumiai.otp.domain.token.SerialNumber;

/** {@code GET /demo/tokens/{serial}}: what a key fob shows now. */
public final class VirtualTokenHandler implements Endpoint {

    private static final int OK = 200;

    private final ShowVirtualTokens tokens;

    public VirtualTokenHandler(ShowVirtualTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.variable(exchange, "serial", SerialNumber::parse)
                .flatMap(this::shown)
                .fold(Problem::toReply, token -> Json.reply(OK, Answer.of(token)));
    }

    private Either<Problem, VirtualToken> shown(SerialNumber serial) {
        return tokens.one(serial).toEither(() -> Problem.of(ProblemCode.NOT_FOUND));
    }

    private record Answer(String serialNumber, String code, int secondsLeft, int stepSeconds, boolean demo) {

        static Answer of(VirtualToken token) {
            return new Answer(
                    token.serial().value(), token.code().reveal(), token.secondsLeft(), token.stepSeconds(), true);
        }
    }
}
