package jp.kumiai.otp.application.company.csv;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A file of entries in memory. */
final class TextFile implements EntryFileSource {

    private final byte[] bytes;

    TextFile(byte[] bytes) {
        this.bytes = bytes;
    }

    static TextFile of(String text) {
        return new TextFile(text.getBytes(StandardCharsets.UTF_8));
    }

    static TextFile of(String text, String charset) {
        return new TextFile(text.getBytes(Charset.forName(charset)));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
