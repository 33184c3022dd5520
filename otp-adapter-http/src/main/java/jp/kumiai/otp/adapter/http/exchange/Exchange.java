package jp.kumiai.otp.adapter.http.exchange;

import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * A request that a route was found for, read to its end. It prints nothing but its method and path. Immutable.
 *
 * @param path normalised, still percent-encoded, and without the query
 * @param pathParameters the variables of the route's template, percent-encoded like the path
 * @param query as sent, without the question mark; empty when there is none
 */
public record Exchange(
        Method method, String path, Map<String, String> pathParameters, String query, Headers headers, Body body) {

    /** The value of this cookie; none when there is no such cookie, or several. */
    public Option<String> cookie(String name) {
        return Cookies.only(name, headers.all("Cookie"));
    }

    /** What stands for this variable of the route's template. */
    public String pathParameter(String name) {
        return pathParameters
                .get(name)
                .getOrElseThrow(() -> new IllegalArgumentException("the route has no variable " + name));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
