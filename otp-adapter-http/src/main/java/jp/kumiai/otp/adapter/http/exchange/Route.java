package jp.kumiai.otp.adapter.http.exchange;

import io.vavr.control.Option;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Which requests an endpoint answers.
 *
 * @param template a path with variables of one segment each in braces (RFC 6570 level 1), {@code /demo/tokens/{serial}}
 * @param largeBody none for all routes that have enough with what everybody may send
 */
public record Route(Method method, String template, Option<LargeBody> largeBody, Endpoint endpoint) {

    /**
     * Who may send more than everybody.
     *
     * @param maxBytes of the body
     * @param admits asked before the body is read, with an empty one; all others are held to the common limit, so that
     *     nobody fills the memory of the server who was not let in
     */
    public record LargeBody(int maxBytes, Predicate<Exchange> admits) {}

    public static Route get(String template, Endpoint endpoint) {
        return new Route(Method.GET, template, Option.none(), endpoint);
    }

    public static Route post(String template, Endpoint endpoint) {
        return new Route(Method.POST, template, Option.none(), endpoint);
    }

    public static Route delete(String template, Endpoint endpoint) {
        return new Route(Method.DELETE, template, Option.none(), endpoint);
    }

    /** The same route, for bodies so large. */
    public Route taking(LargeBody body) {
        return new Route(method, template, Option.some(body), endpoint);
    }

    /** The same requests, answered by what this makes of the endpoint. */
    public Route with(UnaryOperator<Endpoint> change) {
        return new Route(method, template, largeBody, change.apply(endpoint));
    }
}
