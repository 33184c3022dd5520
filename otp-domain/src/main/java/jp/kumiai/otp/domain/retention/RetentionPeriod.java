package jp.kumiai.otp.domain.retention;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For how long something is kept, in days of 24 hours. A year is taken for {@value #DAYS_OF_A_YEAR} days, so that what is
 * to be kept for years is never removed a leap day too early. Immutable.
 *
 * @param days 0 to {@value #MAX_DAYS}
 */
public record RetentionPeriod(int days) implements Comparable<RetentionPeriod> {

    public static final int MAX_DAYS = 100 * 366;

    private static final int DAYS_OF_A_YEAR = 366;
    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,4})([dy])");

    public RetentionPeriod {
        if (days < 0 || days > MAX_DAYS) {
            throw new IllegalArgumentException("a period has 0 to " + MAX_DAYS + " days: " + days);
        }
    }

    public static RetentionPeriod ofDays(int days) {
        return new RetentionPeriod(days);
    }

    public static RetentionPeriod ofYears(int years) {
        return new RetentionPeriod(Math.multiplyExact(years, DAYS_OF_A_YEAR));
    }

    /** A number of days or of years, {@code 90d} or {@code 10y}; none for anything else, and for more than 100 years. */
    public static Option<RetentionPeriod> parse(String text) {
        return Option.some(FORM.matcher(text))
                .filter(Matcher::matches)
                .map(form -> Integer.parseInt(form.group(1)) * (form.group(2).equals("y") ? DAYS_OF_A_YEAR : 1))
                .filter(days -> days <= MAX_DAYS)
                .map(RetentionPeriod::new);
    }

    public Duration length() {
        return Duration.ofDays(days);
    }

    @Override
    public int compareTo(RetentionPeriod other) {
        return Integer.compare(days, other.days);
    }

    /** As {@link #parse} reads it: in years when they are whole. */
    @Override
    public String toString() {
        return days > 0 && days % DAYS_OF_A_YEAR == 0 ? days / DAYS_OF_A_YEAR + "y" : days + "d";
    }
}
