package jp.kumiai.otp.adapter.http.server;

import java.nio.ByteBuffer;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes replies to the server's responses. Every response of this server passes here. */
final class Replies {

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private Replies() {}

    /** Writes the reply. A server that cannot is at an end with this request, and says so instead of saying nothing. */
    static void write(Reply reply, Response response, Callback callback) {
        try {
            writeAll(reply, response, callback);
        } catch (Throwable thrown) {
            LOG.error("a reply could not be written", thrown);
            callback.failed(thrown);
        }
    }

    private static void writeAll(Reply reply, Response response, Callback callback) {
        response.setStatus(reply.status());
        HttpFields.Mutable fields = response.getHeaders();
        reply.headers().forEach(fields::add);
        SecurityHeaders.ALWAYS.forEach(fields::add);
        if (!reply.headers().has(SecurityHeaders.CACHE_CONTROL)) {
            fields.add(SecurityHeaders.NO_STORE);
        }
        if (reply.body().length() > 0) {
            fields.add(HttpHeader.CONTENT_LENGTH, reply.body().length());
        }
        response.write(true, ByteBuffer.wrap(reply.body().toBytes()), callback);
    }
}
