package jp.kumiai.otp.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstLineTest {

    private static final String ROLE = "the password file";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ひみつ 1", "ひみつ 1\n", "ひみつ 1\r\n", "ひみつ 1\nsecond", "\uFEFFひみつ 1\r\n"})
    void isTheTextBeforeTheEndOfTheLine(String content) throws IOException {
        assertThat(FirstLine.of(file(content.getBytes(UTF_8)), ROLE)).isEqualTo("ひみつ 1");
    }

    @Test
    void keepsTheSpacesThatBelongToIt() throws IOException {
        assertThat(FirstLine.of(file(" a \n".getBytes(UTF_8)), ROLE)).isEqualTo(" a ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\nsecond", "\uFEFF"})
    void isEmptyWhereThereIsNone(String content) throws IOException {
        assertThat(FirstLine.of(file(content.getBytes(UTF_8)), ROLE)).isEmpty();
    }

    @Test
    void saysWhichFileIsNotThere() {
        Path missing = folder.resolve("missing");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> FirstLine.of(missing, ROLE))
                .withMessage("the password file " + missing + " cannot be read");
    }

    @Test
    void saysWhichFileIsNone() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> FirstLine.of(folder, ROLE))
                .withMessage("the password file " + folder + " cannot be read");
    }

    @Test
    void saysWhichFileIsNoText() throws IOException {
        Path file = file(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0});

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> FirstLine.of(file, ROLE))
                .withMessage("the password file " + file + " cannot be read");
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }
}
