package jp.kumiai.otp.domain.calendar;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import jp.kumiai.otp.domain.calendar.OverrideLineError.Reason;
import jp.kumiai.otp.domain.text.OneLine;

/**
 * One day of the bank's file.
 *
 * @param closedAs the name of a closed day; none for a day on which the bank opens
 */
record OverrideLine(LocalDate day, Option<String> closedAs) {

    /** In characters (UTF-16 units), inclusive. */
    static final int MAX_NAME = 40;

    static Either<Reason, OverrideLine> parse(String text) {
        String[] fields = text.split(",", -1);
        if (fields.length < 2 || fields.length > 3) {
            return Either.left(Reason.FIELD_COUNT);
        }
        String name = fields.length == 3 ? fields[2].strip() : "";
        return day(fields[0].strip())
                .flatMap(day -> closedAs(fields[1].strip(), name).map(closedAs -> new OverrideLine(day, closedAs)));
    }

    private static Either<Reason, LocalDate> day(String text) {
        return date(text)
                .toEither(Reason.BAD_DATE)
                .filterOrElse(day -> NationalHolidays.covers(day.getYear()), day -> Reason.YEAR_NOT_COVERED);
    }

    private static Option<LocalDate> date(String text) {
        try {
            return Option.some(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Option.none();
        }
    }

    private static Either<Reason, Option<String>> closedAs(String kind, String name) {
        return switch (kind) {
            case "休" -> OneLine.parse(name, MAX_NAME).toEither(Reason.BAD_NAME).map(Option::some);
            case "営" -> name.isEmpty() ? Either.right(Option.none()) : Either.left(Reason.NAME_OF_OPEN_DAY);
            default -> Either.left(Reason.UNKNOWN_KIND);
        };
    }
}
