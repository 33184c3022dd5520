package jp.kumiai.otp.adapter.http.exchange;

import java.util.function.UnaryOperator;

/**
 * Which requests an endpoint answers.
 *
 * @param template a path with variables of one segment each in braces (RFC 6570 level 1), {@code /demo/tokens/{serial}}
 */
public record Route(Method method, String template, Endpoint endpoint) {

    public static Route get(String template, Endpoint endpoint) {
        return new Route(Method.GET, template, endpoint);
    }

    public static Route post(String template, Endpoint endpoint) {
        return new Route(Method.POST, template, endpoint);
    }

    public static Route delete(String template, Endpoint endpoint) {
        return new Route(Method.DELETE, template, endpoint);
    }

    /** The same requests, answered by what this makes of the endpoint. */
    public Route with(UnaryOperator<Endpoint> change) {
        return new Route(method, template, change.apply(endpoint));
    }
}
