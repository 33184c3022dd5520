package jp.kumiai.otp.adapter.http.api;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.util.Locale;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.json.FieldError;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.domain.session.SessionId;

/** Reads the requests of the API. Cookies are never looked at, so no page of another site can ask in a user's name. */
public final class ApiRequests {

    private static final String BEARER = "bearer ";

    private ApiRequests() {}

    /** The same endpoint for requests without a query: whatever belongs to a request belongs into its body. */
    public static Endpoint withoutQuery(Endpoint endpoint) {
        return exchange -> exchange.query().isEmpty()
                ? endpoint.answer(exchange)
                : Problem.of(ProblemCode.MALFORMED).toReply();
    }

    /** Whose request this is: {@code Authorization: Bearer} and a session ID (RFC 6750). */
    public static Either<Problem, SessionId> session(Exchange exchange) {
        return exchange.headers()
                .only("Authorization")
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .flatMap(value -> SessionId.parse(value.substring(BEARER.length())))
                .toEither(() -> Problem.of(ProblemCode.SESSION_OVER));
    }

    /** What the body asks for; a problem that names everything that is wrong with it. */
    public static <T> Either<Problem, T> body(
            Exchange exchange, Function<JsonObject, Validation<Seq<FieldError>, T>> command) {
        return isJson(exchange)
                ? Json.read(exchange.body())
                        .mapLeft(error -> Problem.malformed(List.of(error)))
                        .flatMap(json -> command.apply(json).toEither().mapLeft(Problem::malformed))
                : Either.left(Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE));
    }

    private static boolean isJson(Exchange exchange) {
        return !exchange.headers().has("Content-Encoding")
                && exchange.headers().only("Content-Type").exists(ApiRequests::isJson);
    }

    private static boolean isJson(String contentType) {
        List<String> parts =
                List.of(contentType.toLowerCase(Locale.ROOT).split(";", -1)).map(String::strip);
        return parts.head().equals("application/json") && parts.tail().forAll("charset=utf-8"::equals);
    }
}
