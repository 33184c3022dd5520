package jp.kumiai.otp.adapter.http.exchange;

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
}
