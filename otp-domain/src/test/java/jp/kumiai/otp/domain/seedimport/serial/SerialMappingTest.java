package jp.kumiai.otp.domain.seedimport.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R16")
class SerialMappingTest {

    @Nested
    class TheLastCharacters {

        @ParameterizedTest
        @CsvSource({
            "last:10, 2600124809778, 0124809778",
            "last:8, 12345678, 12345678",
            "last:12, 2600124809778, 600124809778",
            "last:8, FT-12345678, 12345678"
        })
        void areTheSerialNumber(String mapping, String written, String printed) {
            assertThat(mapping(mapping).map(written)).isEqualTo(Option.some(printed));
        }

        @Test
        void areNotThereWhenLessIsWritten() {
            assertThat(mapping("last:10").map("123456789")).isEmpty();
            assertThat(mapping("last:10").map("")).isEmpty();
        }

        @Test
        void areNotLookedForInWhatIsTooLong() {
            assertThat(mapping("last:10").map("0".repeat(64))).isNotEmpty();
            assertThat(mapping("last:10").map("0".repeat(65))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"last:7", "last:13", "last:", "last:x", "last:010", "last:-8", "last:\uFF18"})
        void areEightToTwelve(String mapping) {
            assertThat(failure(mapping)).isEqualTo(new SerialMappingFailure.BadLength());
        }
    }

    @Nested
    class ATable {

        @Test
        void namesThePrintedSerialNumber() {
            SerialMapping table =
                    table("# from the vendor\nvendor serial,printed\n306EUO4-00960,00000960\r\n\n x , 12345678 ");

            assertThat(table.map("306EUO4-00960")).isEqualTo(Option.some("00000960"));
            assertThat(table.map("x")).isEqualTo(Option.some("12345678"));
            assertThat(table.map("306EUO4-00961")).isEmpty();
        }

        @Test
        void readsAByteOrderMark() {
            assertThat(table("\uFEFFa1,12345678").map("a1")).isEqualTo(Option.some("12345678"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a1,1234567", "a1", "a1,12345678,x", ",12345678", "a0,12345678", "b,c", "a1;12345678"})
        void isRefusedWithTheLineOfItsFirstBadPair(String row) {
            assertThat(tableFailure("a0,00000000\n" + row)).isEqualTo(new SerialMappingFailure.BadTable(2));
        }

        @Test
        void failsWithItsFile() {
            assertThatThrownBy(() -> SerialMapping.parse("table:none.csv", name -> {
                        throw new IOException(name);
                    }))
                    .hasMessage("none.csv");
        }
    }

    @Nested
    class APattern {

        @ParameterizedTest
        @CsvSource({
            "regex:FT(\\d{10}), FT0124809778, 0124809778",
            "regex:(?:GAKT|GALT)(\\d+), GALT00123456, 00123456",
            "regex:.*-0*([1-9]\\d*), X-00960123456, 960123456",
            "regex:[)x](\\d+)[^|]?, )12345678, 12345678"
        })
        void hasTheSerialNumberInItsFirstGroup(String mapping, String written, String printed) {
            assertThat(mapping(mapping).map(written)).isEqualTo(Option.some(printed));
        }

        @Test
        void hasToMatchTheWhole() {
            assertThat(mapping("regex:(\\d{8})").map("123456789")).isEmpty();
            assertThat(mapping("regex:A|(\\d{8})").map("A")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"regex:", "regex:\\d{8}", "regex:(\\d{8}", "regex:([a-)"})
        void needsAGroup(String mapping) {
            assertThat(failure(mapping)).isEqualTo(new SerialMappingFailure.BadPattern());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "(\\d+)+x",
                    "(a|aa)*x",
                    "((\\d{2}){3})",
                    "(){2147483647}",
                    "(\\d)(?:x)?",
                    "(\\d)^{2147483647}",
                    "(\\d){1,65}",
                    "(\\d{65})",
                    "(\\d{1,99})",
                    "(|)(|)(|)(|)(|)(|)(|)(|)(|)x",
                    "(a|b|c|d|e|f|g|h|i|j)",
                    "(?x)(\\d)",
                    "(?=\\d)(\\d)",
                    "(?<n>\\d)",
                    "\\Q(\\E(\\d)"
                })
        void isNotTriedWhenItCouldTakeForEver(String pattern) {
            assertThat(failure("regex:" + pattern)).isEqualTo(new SerialMappingFailure.UnsafePattern());
        }

        @Test
        void isAtMost200CharactersLong() {
            String longest = "(" + "1".repeat(198) + ")";

            assertThat(mapping("regex:" + longest).map("1")).isEmpty();
            assertThat(failure("regex:" + longest + "1")).isEqualTo(new SerialMappingFailure.UnsafePattern());
        }

        /** What is left still backtracks: 64 characters over sixty loops would take longer than the sun has. */
        @ParameterizedTest
        @ValueSource(strings = {"\\d*", ".*", "[0-9]{0,64}", "\\d?\\d*", "(?:|\\d*)", "\\d*?"})
        void comesToAnEndWhateverItIs(String loop) {
            String pattern = "(\\d*)" + loop.repeat(loop.contains("(") ? 7 : 180 / loop.length()) + "x";

            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThat(mapping("regex:" + pattern).map("1".repeat(64)))
                            .isEmpty());
        }
    }

    @Nested
    class Parsing {

        @ParameterizedTest
        @ValueSource(strings = {"", "last", "first:8", "LAST:8", ":8", "regex"})
        void refusesWhatBeginsWithNoKnownWord(String mapping) {
            assertThat(failure(mapping)).isEqualTo(new SerialMappingFailure.UnknownKind());
        }

        @Test
        void printsAsItWasGiven() {
            assertThat(mapping("last:10")).hasToString("last:10");
            assertThat(mapping("regex:a:(b)")).hasToString("regex:a:(b)");
            assertThat(table("a1,12345678")).hasToString("table of 1");
            assertThat(SerialMapping.none()).hasToString("none");
        }

        @Test
        void mapsEverythingToItselfWithoutOne() {
            assertThat(SerialMapping.none().map("anything")).isEqualTo(Option.some("anything"));
        }
    }

    private static SerialMapping mapping(String text) {
        return parse(text, "").get();
    }

    private static SerialMappingFailure failure(String text) {
        return parse(text, "").getLeft();
    }

    private static SerialMapping table(String content) {
        return parse("table:t.csv", content).get();
    }

    private static SerialMappingFailure tableFailure(String content) {
        return parse("table:t.csv", content).getLeft();
    }

    private static Either<SerialMappingFailure, SerialMapping> parse(String text, String table) {
        try {
            return SerialMapping.parse(text, name -> new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
