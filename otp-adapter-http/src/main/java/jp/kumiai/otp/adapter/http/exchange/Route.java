package jp.kumiai.otp.adapter.http.exchange;

import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which requests an endpoint answers.
 *
 * @param template a path with variables of one segment each in braces (RFC 6570 level 1), {@code /demo/tokens/{serial}}
 * @param largeBody none for all routes that have enough with what everybody may send
 * @param blocks whether the endpoint has to be called in a thread that may wait
 */
public record Route(
        Method method, String template, Option<LargeBody> largeBody, boolean blocks, LaterEndpoint endpoint) {

    /**
     * Who may send more than everybody.
     *
     * @param maxBytes of the body
     * @param admits asked before the body is read, with an empty one; all others are held to the common limit, so that
     *     nobody fills the memory of the server who was not let in. It may block
     */
    public record LargeBody(int maxBytes, Predicate<Exchange> admits) {}

    public static Route get(String template, Endpoint endpoint) {
        return of(Method.GET, template, endpoint);
    }

    public static Route post(String template, Endpoint endpoint) {
        return of(Method.POST, template, endpoint);
    }

    public static Route delete(String template, Endpoint endpoint) {
        return of(Method.DELETE, template, endpoint);
    }

    /** For an endpoint that answers later and never waits. */
    public static Route postLater(String template, LaterEndpoint endpoint) {
        return new Route(Method.POST, template, Option.none(), false, endpoint);
    }

    private static Route of(Method method, String template, Endpoint endpoint) {
        return new Route(
                method,
                template,
                Option.none(),
                true,
                exchange -> CompletableFuture.completedStage(endpoint.answer(exchange)));
    }

    /** The same route, for bodies so large. */
    public Route taking(LargeBody body) {
        return new Route(method, template, Option.some(body), blocks, endpoint);
    }

    /** The same requests, apart from those to which there is an objection: they are answered by it. */
    public Route unless(Function<Exchange, Option<Reply>> objection) {
        return new Route(
                method,
                template,
                largeBody,
                blocks,
                exchange -> objection
                        .apply(exchange)
                        .map(CompletableFuture::completedStage)
                        .getOrElse(() -> endpoint.answer(exchange)));
    }
}
