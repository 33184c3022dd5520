package jp.kumiai.otp.domain.testkit.cases;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import jp.kumiai.otp.domain.csv.CsvColumn;
import jp.kumiai.otp.domain.csv.CsvRow;
import jp.kumiai.otp.domain.testkit.TokyoTime;
import jp.kumiai.otp.domain.testkit.rulebook.RuleBook;

/** One row of a table of cases. What stands in it and is none of what was expected is a {@link MalformedCase}. */
record CaseRow(String file, CsvRow row) {

    /** The ids of the rules that it is an example of, one or more. */
    List<String> rules() {
        List<String> ids = List.of(text(CaseColumns.RULES).split("\\s+", -1));
        ids.find(id -> !RuleBook.standard().knows(id)).forEach(unknown -> {
            throw malformed(
                    CaseColumns.RULES, "ids of rules in docs/rules.md, R21 P1 for instance; there is no " + unknown);
        });
        return ids;
    }

    /** What it is called, in Japanese, in English or in both. */
    String name() {
        List<String> names = List.of(CaseColumns.NAME_JA, CaseColumns.NAME_EN).flatMap(this::optional);
        if (names.isEmpty()) {
            throw malformed(CaseColumns.NAME_JA, "a name, here or in the column name_en");
        }
        return names.mkString(" / ");
    }

    String text(CsvColumn column) {
        return optional(column).getOrElseThrow(() -> malformed(column, "a value"));
    }

    /** None when nothing but blanks stands there. */
    Option<String> optional(CsvColumn column) {
        return Option.of(row.text(column).strip()).filter(text -> !text.isEmpty());
    }

    /** By the wall clock in Tokyo. */
    Instant tokyo(CsvColumn column) {
        return read(column, TokyoTime::tokyo, "a time in Tokyo, 2026-05-01T00:00:00 for instance");
    }

    long number(CsvColumn column, long min, long max) {
        String expected = "a whole number from %d to %d".formatted(min, max);
        long number = read(column, Long::parseLong, expected);
        if (number < min || number > max) {
            throw malformed(column, expected);
        }
        return number;
    }

    /** As {@link #number}, or this number where nothing stands. */
    long number(CsvColumn column, long min, long max, long otherwise) {
        return optional(column).isEmpty() ? otherwise : number(column, min, max);
    }

    /** One of these words, in capitals. */
    <E extends Enum<E>> E word(CsvColumn column, E[] words) {
        String text = text(column);
        return List.of(words)
                .find(word -> word.name().equals(text))
                .getOrElseThrow(
                        () -> malformed(column, "one of " + List.of(words).mkString(", ")));
    }

    /** What the reader makes of a text that has to be there. */
    <T> T read(CsvColumn column, Function<String, T> reader, String expected) {
        String text = text(column);
        try {
            return reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw malformed(column, expected);
        }
    }

    /** Where it is, for people. */
    String place() {
        return file + ":" + row.line();
    }

    /** The same, with the column. */
    String where(CsvColumn column) {
        return "%s, line %d, column %s".formatted(file, row.line(), column.name());
    }

    MalformedCase malformed(CsvColumn column, String expected) {
        String found = row.text(column).isBlank() ? "nothing" : "\"" + row.text(column) + "\"";
        return new MalformedCase(where(column), "found " + found + ", expected " + expected);
    }
}
