package jp.kumiai.otp.domain.company;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.kumiai.otp.domain.csv.CsvColumn;
import jp.kumiai.otp.domain.csv.CsvRow;

/** Reads single fields of a row. */
final class RowFields {

    private static final Pattern ISO_DAY = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SLASHED_DAY = Pattern.compile("20[0-9]{2}/[0-9]{1,2}/[0-9]{1,2}");
    private static final DateTimeFormatter SLASHED =
            DateTimeFormatter.ofPattern("uuuu/M/d").withResolverStyle(ResolverStyle.STRICT);

    private RowFields() {}

    /** The value in this column, or that it is malformed. */
    static <T> Validation<Seq<RefusedLine>, T> valid(CsvRow row, CsvColumn column, Function<String, Option<T>> parse) {
        return parse.apply(row.text(column)).toValidation(() -> List.of(bad(row, column)));
    }

    static RefusedLine bad(CsvRow row, CsvColumn column) {
        return new RefusedLine.BadField(row.line(), Option.some(row.heading(column)));
    }

    /** The entry, or all that is wrong with its fields. */
    static <E> Either<List<RefusedLine>, E> read(Validation<Seq<Seq<RefusedLine>>, E> fields) {
        return fields.toEither().mapLeft(bad -> bad.flatMap(Function.identity()).toList());
    }

    /** A day of the years 2000 to 2099, written {@code 2026-05-01} or {@code 2026/5/1}. */
    static Option<LocalDate> day(String text) {
        try {
            if (ISO_DAY.matcher(text).matches()) {
                return Option.some(LocalDate.parse(text));
            }
            return Option.when(SLASHED_DAY.matcher(text).matches(), () -> LocalDate.parse(text, SLASHED));
        } catch (DateTimeException e) {
            return Option.none();
        }
    }
}
