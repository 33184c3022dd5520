package jp.kumiai.otp.adapter.http.page.asset;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Headers;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import org.jspecify.annotations.Nullable;

/**
 * A static file, read once.
 *
 * @param version the beginning of its SHA-256, which changes with the content
 */
record Asset(String name, String type, String version, Body body) {

    private static final String FOLDER = "/jp/kumiai/otp/adapter/http/page/static/";
    private static final int VERSION_LENGTH = 16;
    private static final int NOT_MODIFIED = 304;

    static Asset load(String name, String type) {
        try (@Nullable InputStream file = Asset.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            byte[] bytes = file.readAllBytes();
            return new Asset(name, type, versionOf(bytes), Body.of(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String path() {
        return "/static/" + version + "/" + name;
    }

    Reply answer(Option<String> ifNoneMatch) {
        String tag = '"' + version + '"';
        Reply reply =
                ifNoneMatch.contains(tag) ? new Reply(NOT_MODIFIED, Headers.NONE, Body.EMPTY) : Reply.ok(type, body);
        return reply.with("ETag", tag).cachedForever();
    }

    private static String versionOf(byte[] bytes) {
        return Body.of(bytes).sha256().substring(0, VERSION_LENGTH);
    }
}
