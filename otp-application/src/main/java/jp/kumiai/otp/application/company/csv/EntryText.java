package jp.kumiai.otp.application.company.csv;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;

/**
 * The characters of a file of entries: UTF-8, with or without a byte order mark, or else Windows-31J, which is what
 * Japanese spreadsheets write. Nothing is guessed and nothing replaced: the file as a whole is one or the other. For one
 * thread.
 */
public final class EntryText implements IntSupplier, AutoCloseable {

    /** 256 MiB: twice what a million companies need. */
    public static final long MAX_BYTES = 256L * 1024 * 1024;

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));

    private final Reader reader;

    private EntryText(Reader reader) {
        this.reader = reader;
    }

    /** The encoding of the whole file. */
    static Either<EntryFileFailure, Charset> charsetOf(EntryFileSource source, long maxBytes) throws IOException {
        if (isLarger(source, maxBytes)) {
            return Either.left(new EntryFileFailure.TooLarge());
        }
        for (Charset charset : CHARSETS) {
            if (isIn(charset, source)) {
                return Either.right(charset);
            }
        }
        return Either.left(new EntryFileFailure.NotText());
    }

    static EntryText open(EntryFileSource source, Charset charset) throws IOException {
        return new EntryText(new BufferedReader(new InputStreamReader(
                source.open(),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))));
    }

    private static boolean isLarger(EntryFileSource source, long maxBytes) throws IOException {
        try (InputStream in = source.open()) {
            byte[] buffer = new byte[64 * 1024];
            long bytes = 0;
            for (int count = in.read(buffer); count >= 0 && bytes <= maxBytes; count = in.read(buffer)) {
                bytes += count;
            }
            return bytes > maxBytes;
        }
    }

    private static boolean isIn(Charset charset, EntryFileSource source) throws IOException {
        try (EntryText text = open(source, charset)) {
            char[] buffer = new char[32 * 1024];
            int count = text.reader.read(buffer);
            while (count >= 0) {
                count = text.reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The next character (UTF-16 unit), −1 after the last. */
    @Override
    public int getAsInt() {
        try {
            return reader.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
