package jp.kumiai.otp.application.company.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTextTest {

    private static final String TEXT = "契約番号,①㈱ﾃﾞｰﾀ商事～―";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void isReadInTheEncodingItIsWrittenIn(String charset) throws IOException {
        EntryFileSource file = TextFile.of(TEXT, charset);

        assertThat(charsetOf(file).get()).isEqualTo(Charset.forName(charset));
        assertThat(read(file, charsetOf(file).get())).isEqualTo(TEXT);
    }

    @Test
    void isUtf8WhenItCouldBeEither() throws IOException {
        assertThat(charsetOf(TextFile.of("contract")).get()).isEqualTo(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "EUC-JP"})
    void isNeverGuessedInAnotherEncoding(String charset) throws IOException {
        assertThat(charsetOf(TextFile.of("契約番号,データ商事株式会社\n", charset)).getLeft())
                .isEqualTo(new EntryFileFailure.NotText());
    }

    @Test
    void isRefusedForOneWrongByteAtItsVeryEnd() throws IOException {
        byte[] bytes = ("契約番号\n".repeat(10_000) + "_").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;

        assertThat(charsetOf(new TextFile(bytes)).getLeft().code()).isEqualTo(EntryFileFailure.Code.NOT_TEXT);
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11})
    void isTakenUpToItsBound(long bound) throws IOException {
        assertThat(EntryText.charsetOf(TextFile.of("0123456789"), bound).isRight())
                .isTrue();
    }

    @Test
    void isRefusedBeyondItsBound() throws IOException {
        assertThat(EntryText.charsetOf(TextFile.of("0123456789"), 9).getLeft())
                .isEqualTo(new EntryFileFailure.TooLarge());
    }

    private static Either<EntryFileFailure, Charset> charsetOf(EntryFileSource file) throws IOException {
        return EntryText.charsetOf(file, EntryText.MAX_BYTES);
    }

    private static String read(EntryFileSource file, Charset charset) throws IOException {
        StringBuilder read = new StringBuilder();
        try (EntryText text = EntryText.open(file, charset)) {
            for (int c = text.getAsInt(); c >= 0; c = text.getAsInt()) {
                read.append((char) c);
            }
        }
        return read.toString();
    }
}
