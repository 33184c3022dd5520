package jp.kumiai.otp.adapter.http.api;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Locale;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.exchange.SessionToken;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.domain.session.SessionId;

/** Reads the requests of the API. Cookies are never looked at, so no page of another site can ask in a user's name. */
public final class ApiRequests {

    private static final String BEARER = "bearer ";

    private ApiRequests() {}

    /** The answer to a request with a query: whatever belongs to a request belongs into its body. */
    public static Option<Reply> query(Exchange exchange) {
        return Option.when(
                !exchange.query().isEmpty(),
                () -> Problem.of(ProblemCode.MALFORMED).toReply());
    }

    /** What was sent as {@code Authorization: Bearer} (RFC 6750); none when there is no such field, or several. */
    public static Option<String> bearer(Exchange exchange) {
        return exchange.headers()
                .only("Authorization")
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()));
    }

    /** Whose request this is: what was sent as bearer token. */
    public static Either<Problem, SessionId> session(Exchange exchange) {
        return bearer(exchange).flatMap(SessionToken::parse).toEither(() -> Problem.of(ProblemCode.SESSION_OVER));
    }

    /** What the parser makes of this variable of the route. */
    public static <T> Either<Problem, T> variable(Exchange exchange, String name, Function<String, Option<T>> parser) {
        return parser.apply(exchange.pathParameter(name)).toEither(() -> Problem.of(ProblemCode.MALFORMED));
    }

    /** A request that says nothing more: without a body, or with an object that has no properties. */
    public static Either<Problem, Exchange> withoutBody(Exchange exchange) {
        return exchange.body().length() == 0
                ? Either.right(exchange)
                : body(exchange, json -> json.only().mapError(List::of)).map(nothing -> exchange);
    }

    /** What the body asks for; a problem that names everything that is wrong with it. */
    public static <T> Either<Problem, T> body(
            Exchange exchange, Function<JsonObject, Validation<Seq<FieldErrors>, T>> command) {
        return isJson(exchange)
                ? Json.read(exchange.body())
                        .mapLeft(error -> Problem.malformed(List.of(error)))
                        .flatMap(json -> command.apply(json).toEither().mapLeft(ApiRequests::malformed))
                : Either.left(Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE));
    }

    /** The bytes of a body that is no JSON: {@code application/octet-stream}, not compressed. */
    public static Either<Problem, Body> bytes(Exchange exchange) {
        boolean octets = !exchange.headers().has("Content-Encoding")
                && exchange.headers().only("Content-Type").exists("application/octet-stream"::equalsIgnoreCase);
        return octets ? Either.right(exchange.body()) : Either.left(Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE));
    }

    private static Problem malformed(Seq<FieldErrors> errors) {
        return Problem.malformed(errors.flatMap(FieldErrors::all));
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
