package jp.kumiai.otp.domain.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.PrimitiveIterator;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import jp.kumiai.otp.domain.csv.CsvProblem.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static final CsvColumn NUMBER = CsvColumn.of("number", "番号");
    private static final CsvColumn NAME = CsvColumn.of("name", "名前");

    @Nested
    class Headings {

        @ParameterizedTest
        @ValueSource(
                strings = {"number,name", "番号,名前", "NUMBER,名前", " number , name ", "\"番号\",\"name\"", "\uFEFF番号,名前"})
        void areKnownInBothLanguages(String heading) {
            assertThat(rows(heading + "\n1,A\n")).containsExactly("1|A");
        }

        @Test
        void mayStandInAnyOrder() {
            assertThat(rows("name,number\nA,1\n")).containsExactly("1|A");
        }

        @Test
        void areAllNamedThatAreWrong() {
            assertThat(problems("number,nmae,番号\n1,A,2\n"))
                    .containsExactly(
                            new CsvProblem(1, Option.some("nmae"), Reason.UNKNOWN_COLUMN),
                            new CsvProblem(1, Option.some("番号"), Reason.DOUBLE_COLUMN),
                            new CsvProblem(1, Option.some("name"), Reason.MISSING_COLUMN));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\uFEFF", "\n\r\n"})
        void areNeeded(String text) {
            assertThat(problems(text)).containsExactly(new CsvProblem(1, Option.none(), Reason.HEADING_MISSING));
        }

        @Test
        void areNoHeadingsWhenTheyAreNoRecord() {
            assertThat(problems("number\tname\n1\tA\n"))
                    .containsExactly(new CsvProblem(1, Option.none(), Reason.CONTROL_CHARACTER));
        }

        @Test
        void areWhatRowsAreAskedBy() {
            CsvRow row = open("番号,name\n1,A\n").get().next().get().get();

            assertThat(row.heading(NUMBER)).isEqualTo("番号");
            assertThatThrownBy(() -> row.text(CsvColumn.of("age"))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Rows {

        @ParameterizedTest
        @ValueSource(strings = {"1,A\n2,B\n", "1,A\r\n2,B\r\n", "1,A\n2,B", "\n1,A\n\n\r\n2,B\n\n"})
        void endWithEitherLineEndOrTheFile(String body) {
            assertThat(rows("number,name\n" + body)).containsExactly("1|A", "2|B");
        }

        @Test
        void keepCommasQuotesAndLineBreaksWithinQuotes() {
            assertThat(rows("number,name\n\"1\",\"A, \"\"B\"\"\r\nC\"\n")).containsExactly("1|A, \"B\"\nC");
        }

        static Stream<Arguments> written() {
            return Stream.of(
                    arguments("1,", "1|"),
                    arguments(",", "|"),
                    arguments("\"\",\"\"", "|"),
                    arguments(" 1 , A ", " 1 | A "),
                    arguments("\"\"\"\",A", "\"|A"));
        }

        @ParameterizedTest
        @MethodSource("written")
        void keepEveryFieldAsItIsWritten(String body, String read) {
            assertThat(rows("number,name\n" + body)).containsExactly(read);
        }

        @Test
        void areOnTheLineOnWhichTheyBegin() {
            CsvTable table = open("\nnumber,name\n1,\"A\nB\"\n\n2,B\n").get();

            assertThat(table.next().get().get().line()).isEqualTo(3);
            assertThat(table.next().get().get().line()).isEqualTo(6);
            assertThat(table.next()).isEmpty();
            assertThat(table.next()).isEmpty();
        }
    }

    @Nested
    class Problems {

        static Stream<Arguments> broken() {
            return Stream.of(
                    arguments("1", Reason.TOO_FEW_FIELDS, null),
                    arguments("1,A,", Reason.TOO_MANY_FIELDS, null),
                    arguments("1,A\"B", Reason.QUOTE_IN_PLAIN_FIELD, "name"),
                    arguments("1\",A", Reason.QUOTE_IN_PLAIN_FIELD, "number"),
                    arguments("\"1\"2,A", Reason.TEXT_AFTER_QUOTE, "number"),
                    arguments("\"1\" ,A", Reason.TEXT_AFTER_QUOTE, "number"),
                    arguments("1,A\tB", Reason.CONTROL_CHARACTER, "name"),
                    arguments("1,A\rB", Reason.CONTROL_CHARACTER, "name"),
                    arguments("1,\"A\u0000\"", Reason.CONTROL_CHARACTER, "name"));
        }

        @ParameterizedTest
        @MethodSource("broken")
        void hideNoRowAfterThem(String body, Reason reason, @Nullable String column) {
            CsvTable table = open("number,name\n" + body + "\n2,B\n").get();

            assertThat(table.next().get().getLeft()).isEqualTo(new CsvProblem(2, Option.of(column), reason));
            assertThat(table.next().get().get().text(NAME)).isEqualTo("B");
        }

        @Test
        void nameNoColumnBeyondTheHeading() {
            assertThat(open("number,name\n1,A,\"B\"C\n").get().next().get().getLeft())
                    .isEqualTo(new CsvProblem(2, Option.none(), Reason.TEXT_AFTER_QUOTE));
        }

        @Test
        void tellWhereAQuoteBeganThatDoesNotEnd() {
            CsvTable table = open("number,name\n1,A\n2,\"B\n3,C\n").get();

            assertThat(table.next().get().isRight()).isTrue();
            assertThat(table.next().get().getLeft())
                    .isEqualTo(new CsvProblem(3, Option.some("name"), Reason.QUOTE_NOT_CLOSED));
            assertThat(table.next()).isEmpty();
        }

        @Test
        void endAQuoteThatDoesNotEndAtTheLongestRecord() {
            String rest = "9,Z\n".repeat(CsvRecords.MAX_RECORD / 4);

            CsvTable table = open("number,name\n1,\"A\n" + rest + "2,B\n").get();

            assertThat(table.next().get().getLeft().reason()).isEqualTo(Reason.QUOTE_NOT_CLOSED);
            assertThat(table.next().get().isRight()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(ints = {CsvRecords.MAX_RECORD - 1, CsvRecords.MAX_RECORD})
        void areNoneOfALongRecord(int length) {
            assertThat(rows("number,name\n1," + "A".repeat(length - 2) + "\n")).hasSize(1);
        }

        @Test
        void refuseALongerRecord() {
            CsvTable table = open("number,name\n1," + "A".repeat(CsvRecords.MAX_RECORD - 1) + "\n2,B\n")
                    .get();

            assertThat(table.next().get().getLeft())
                    .isEqualTo(new CsvProblem(2, Option.some("name"), Reason.RECORD_TOO_LONG));
            assertThat(table.next().get().get().text(NUMBER)).isEqualTo("2");
        }
    }

    private static Iterable<String> rows(String text) {
        CsvTable table = open(text).get();
        java.util.List<String> rows = new ArrayList<>();
        for (var row = table.next(); row.isDefined(); row = table.next()) {
            rows.add(row.get().get().text(NUMBER) + "|" + row.get().get().text(NAME));
        }
        return rows;
    }

    private static List<CsvProblem> problems(String text) {
        return open(text).getLeft();
    }

    private static Either<List<CsvProblem>, CsvTable> open(String text) {
        return CsvTable.open(characters(text), List.of(NUMBER, NAME));
    }

    private static IntSupplier characters(String text) {
        PrimitiveIterator.OfInt characters = text.chars().iterator();
        return () -> characters.hasNext() ? characters.nextInt() : -1;
    }
}
