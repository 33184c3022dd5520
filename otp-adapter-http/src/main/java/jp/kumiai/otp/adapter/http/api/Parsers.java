package jp.kumiai.otp.adapter.http.api;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import jp.kumiai.otp.domain.text.Characters;

/** Reads texts of requests that no type of the domain reads. */
public final class Parsers {

    private static final int DAY_LENGTH = "2026-05-11".length();
    private static final int MAX_DIGITS = 18;
    /** Before it, calendars of stores and of this product do not agree on what a day is called. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private Parsers() {}

    /** A day of the calendar of exactly this form, {@code 2026-05-11}, from 1900 on. */
    public static Option<LocalDate> day(String text) {
        try {
            return Option.when(text.length() == DAY_LENGTH, () -> LocalDate.parse(text))
                    .filter(day -> !day.isBefore(FIRST_DAY));
        } catch (DateTimeException e) {
            return Option.none();
        }
    }

    /** Zero or more, in ASCII digits without a zero in front; 18 digits at most. */
    public static Option<Long> count(String text) {
        boolean wellFormed = !text.isEmpty()
                && text.length() <= MAX_DIGITS
                && Characters.areAll(text, Characters::isDigit)
                && (text.length() == 1 || text.charAt(0) != '0');
        return Option.when(wellFormed, () -> Long.parseLong(text));
    }

    /** {@code true} or {@code false}. */
    public static Option<Boolean> flag(String text) {
        return oneOf(List.of(true, false)).apply(text);
    }

    /** One of these, by exactly its own text. */
    public static <T> Function<String, Option<T>> oneOf(List<T> values) {
        return text -> values.find(value -> value.toString().equals(text));
    }
}
