package jp.kumiai.otp.domain.calendar;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The days on which the bank departs from what the law closes: a holiday decided after this product was built, or a day
 * on which it opens all the same. Immutable.
 *
 * <p>Written one day per line, {@code 2031-05-02,休,特別の休日} or {@code 2031-05-03,営}; blank lines and lines that begin
 * with {@code #} say nothing. A day may stand there once. To close a day that is closed anyway only changes its name; to
 * open one that is open changes nothing.
 *
 * <p>Source: rule F8.
 */
public final class HolidayOverrides {

    /** No day departs. */
    public static final HolidayOverrides NONE = new HolidayOverrides(HashMap.empty(), HashSet.empty());

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<LocalDate, String> closed;
    private final Set<LocalDate> open;

    private HolidayOverrides(Map<LocalDate, String> closed, Set<LocalDate> open) {
        this.closed = closed;
        this.open = open;
    }

    /** The overrides, or every line that is wrong, in the order of the text. One wrong line refuses all of them. */
    public static Either<List<OverrideLineError>, HolidayOverrides> parse(String text) {
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return OverrideLines.read(plain.lines().collect(List.collector()))
                .map(lines -> lines.foldLeft(NONE, HolidayOverrides::and));
    }

    private HolidayOverrides and(OverrideLine line) {
        return line.closedAs().isEmpty()
                ? new HolidayOverrides(closed, open.add(line.day()))
                : new HolidayOverrides(closed.put(line.day(), line.closedAs().get()), open);
    }

    /** Whether the bank opens on this day whatever the law says. */
    boolean opens(LocalDate day) {
        return open.contains(day);
    }

    /** What the closure of this day is called, if it is closed beyond the law. */
    Option<String> closureOf(LocalDate day) {
        return closed.get(day);
    }
}
