package jp.kumiai.otp.adapter.http.server;

import java.nio.ByteBuffer;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes replies to the server's responses. Every response of this server passes here. */
final class Replies {

    private Replies() {}

    static void write(Reply reply, Response response, Callback callback) {
        response.setStatus(reply.status());
        HttpFields.Mutable fields = response.getHeaders();
        reply.headers().forEach(fields::add);
        SecurityHeaders.ALWAYS.forEach(fields::put);
        if (!fields.contains(SecurityHeaders.CACHE_CONTROL)) {
            fields.put(SecurityHeaders.CACHE_CONTROL, "no-store");
        }
        if (reply.body().length() > 0) {
            fields.put(HttpHeader.CONTENT_LENGTH, reply.body().length());
        }
        response.write(true, ByteBuffer.wrap(reply.body().toBytes()), callback);
    }
}
