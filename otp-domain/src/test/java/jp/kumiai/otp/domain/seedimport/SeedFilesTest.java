package jp.kumiai.otp.domain.seedimport;

import static jp.kumiai.otp.domain.seedimport.Reading.KEY;
import static jp.kumiai.otp.domain.seedimport.Reading.preShared;
import static jp.kumiai.otp.domain.seedimport.Reading.utf8;
import static jp.kumiai.otp.domain.testkit.PskcSampleKey.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import jp.kumiai.otp.domain.testkit.PskcSample;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedFilesTest {

    @Nested
    class ReadingManyKeys {

        private static final int MANY = 5_000;

        private static final byte[] FILE = PskcSample.of(List.range(0, MANY)
                        .map(i -> key("%08d".formatted(i), "%040x".formatted(i + 1))))
                .preShared(KEY);

        @Test
        void keepsEveryKeyInTheOrderOfTheFile() {
            SeedFileReading reading = Reading.of(FILE, preShared(KEY));

            assertThat(reading.refused()).isEmpty();
            assertThat(reading.keys()).hasSize(MANY);
            assertThat(reading.keys().last().serial().value()).isEqualTo("00004999");
            assertThat(Reading.hex(reading.keys().last().seed())).isEqualTo("%040x".formatted(MANY));
        }

        @Test
        void tellsHowFarItHasComeAfterEveryHundredAndAtTheEnd() throws IOException {
            java.util.List<Integer> told = new ArrayList<>();
            byte[] csv = utf8(("12345678," + Reading.SECRET + "\n").repeat(250));

            SeedFiles.read(new ByteArrayInputStream(csv), FileKey.none(), told::add);
            SeedFiles.read(new ByteArrayInputStream(FILE), preShared(KEY), told::add);

            assertThat(told)
                    .startsWith(100, 200, 250, 100)
                    .endsWith(4_900, MANY)
                    .hasSize(53);
        }

        @Test
        void endsWhenTheProgressThrows() {
            ReadingProgress cancelled = entries -> {
                throw new IllegalStateException("cancelled at " + entries);
            };

            assertThatThrownBy(() -> SeedFiles.read(new ByteArrayInputStream(FILE), preShared(KEY), cancelled))
                    .hasMessage("cancelled at 100");
        }
    }

    @Nested
    class AStreamThatBreaks {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "12345678,",
                    "<KeyContainer xmlns='urn:ietf:params:xml:ns:keyprov:pskc'>",
                    "<!-- ",
                    "<KeyContainer a='"
                })
        void throwsTheExceptionOfTheStream(String start) {
            for (int blanks : new int[] {0, 100_000}) {
                InputStream in = new SequenceInputStream(
                        new ByteArrayInputStream(utf8(start + " ".repeat(blanks))), new Broken());

                assertThatThrownBy(() -> SeedFiles.read(in, FileKey.none(), ReadingProgress.ignored()))
                        .isExactlyInstanceOf(IOException.class)
                        .hasMessage("broken");
            }
        }
    }

    private static final class Broken extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("broken");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("broken");
        }
    }
}
