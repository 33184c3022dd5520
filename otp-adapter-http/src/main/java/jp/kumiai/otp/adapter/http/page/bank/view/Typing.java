package jp.kumiai.otp.adapter.http.page.bank.view;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import jp.kumiai.otp.adapter.http.page.words.Typed;
import jp.kumiai.otp.domain.token.SerialNumber;

/** Reads what clerks type: days with or without marks between the figures, serial numbers below each other. */
public final class Typing {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Typing() {}

    /** The day of these eight digits, whatever of {@code -/.年月日} stands between them, or none. */
    public static Option<LocalDate> day(String typed) {
        String figures = Typed.digits(typed);
        try {
            return figures.matches("[0-9]{8}")
                    ? Option.some(LocalDate.parse(
                            figures.substring(0, 4) + "-" + figures.substring(4, 6) + "-" + figures.substring(6), DAY))
                    : Option.some(
                            LocalDate.parse(figures.replaceAll("[/.年月]", "-").replaceAll("日$", ""), DAY));
        } catch (DateTimeException e) {
            return Option.none();
        }
    }

    /** The serial numbers between the blanks and commas, or none when one of them is none. */
    public static Option<List<SerialNumber>> serials(String typed) {
        List<String> words = List.of(typed.split("[\\s,、，\u3000]+", -1))
                .reject(String::isEmpty)
                .map(Typed::digits);
        List<SerialNumber> serials = words.flatMap(SerialNumber::parse);
        return Option.when(serials.size() == words.size(), serials);
    }

    /** The figures with the marks of full width made half. */
    public static String tidy(String typed) {
        return Typed.loginId(typed);
    }
}
