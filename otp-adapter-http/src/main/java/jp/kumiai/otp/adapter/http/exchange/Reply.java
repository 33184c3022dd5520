package jp.kumiai.otp.adapter.http.exchange;

/**
 * An answer. The server adds the security headers and the length; unless a Cache-Control is here already, it forbids
 * every cache to keep it. It prints nothing but its status. Immutable.
 */
public record Reply(int status, Headers headers, Body body) {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int SEE_OTHER = 303;

    public static Reply of(int status, String contentType, Body body) {
        return new Reply(status, Headers.NONE.and("Content-Type", contentType), body);
    }

    public static Reply ok(String contentType, Body body) {
        return of(OK, contentType, body);
    }

    public static Reply noContent() {
        return new Reply(NO_CONTENT, Headers.NONE, Body.EMPTY);
    }

    /** After a POST: the client is to GET this path of ours. */
    public static Reply seeOther(String path) {
        return new Reply(SEE_OTHER, Headers.NONE.and("Location", path), Body.EMPTY);
    }

    /** This reply with one header field more. */
    public Reply with(String name, String value) {
        return new Reply(status, headers.and(name, value), body);
    }

    /** For files whose path changes whenever their content does. */
    public Reply cachedForever() {
        return with("Cache-Control", "public, max-age=31536000, immutable");
    }

    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
