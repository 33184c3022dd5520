package jp.kumiai.otp.domain.directdebit;

import static jp.kumiai.otp.domain.directdebit.SampleFile.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F14")
class RecordCutterTest {

    private static final String FIRST = "1".repeat(120);
    private static final String SECOND = "2".repeat(120);

    @Nested
    class BetweenRecords {

        @ParameterizedTest
        @ValueSource(strings = {"", "\r\n", "\n", "\r", "\r\n\r\n", "\n\n"})
        void standsAnyEndOfLineOrNone(String end) {
            assertThat(pieces(FIRST + end + SECOND + end)).containsExactly(FIRST, SECOND);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\u001A", "\r\n\u001A", "\u001A\u001A", "\u001A\r\n", "\n\u001A\n"})
        void isNoRecordMadeOfTheMarkAtTheEnd(String end) {
            assertThat(pieces(FIRST + end)).containsExactly(FIRST);
        }

        @Test
        void needsNoEndAfterTheLast() {
            assertThat(pieces(FIRST + "\r\n" + SECOND)).containsExactly(FIRST, SECOND);
        }
    }

    @Nested
    class Records {

        @ParameterizedTest
        @ValueSource(strings = {"\r\n", "\n", "\r"})
        void endAtALineEndHoweverShortTheyAre(String end) {
            assertThat(pieces("9" + end + SECOND + end + "8".repeat(119) + end))
                    .containsExactly("9", SECOND, "8".repeat(119));
        }

        @Test
        void endAt120BytesHoweverLongTheLineIs() {
            assertThat(pieces(FIRST + "X\r\n" + SECOND)).containsExactly(FIRST, "X", SECOND);
        }

        @Test
        void areGivenAsTheyAreWhenCutShort() {
            assertThat(pieces(FIRST + "22")).containsExactly(FIRST, "22");
            assertThat(pieces("")).isEmpty();
        }

        @Test
        void keepTheMarkWithinThem() {
            assertThat(pieces("2\u001A" + "2".repeat(118))).containsExactly("2\u001A" + "2".repeat(118));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 119, 120, 121, 122, 1000})
    void cutsAlikeWhateverArrivesAtOnce(int size) {
        byte[] file = bytes((FIRST + "\r\n" + SECOND + "\r\n").repeat(5) + "\u001A");
        RecordCutter cutter = new RecordCutter();
        List<byte[]> records = List.empty();
        for (int from = 0; from < file.length; from += size) {
            byte[] buffer = Arrays.copyOf(Arrays.copyOfRange(file, from, Math.min(from + size, file.length)), size + 1);
            records = records.appendAll(cutter.feed(buffer, Math.min(size, file.length - from)));
        }

        assertThat(records.map(SampleFile::text).mkString()).isEqualTo((FIRST + SECOND).repeat(5));
        assertThat(records).hasSize(10);
        assertThat(cutter.rest()).isEmpty();
    }

    private static List<String> pieces(String file) {
        RecordCutter cutter = new RecordCutter();
        byte[] bytes = bytes(file);
        return cutter.feed(bytes, bytes.length).appendAll(cutter.rest()).map(SampleFile::text);
    }
}
