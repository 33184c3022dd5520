package jp.kumiai.otp.domain.report;

import io.vavr.control.Option;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in the audit trail an event stands: later ones have greater positions, to the millisecond. Immutable.
 *
 * @param commit the commit it belongs to; its first 48 bits are the milliseconds since 1970 at which the first event of the
 *     commit happened, by the clock that the event has, and not by the store's
 * @param number counts the events of a commit from zero
 */
public record TrailPosition(UUID commit, int number) implements Comparable<TrailPosition> {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.(0|[1-9][0-9]{0,8})");

    public TrailPosition {
        if (number < 0) {
            throw new IllegalArgumentException("events are numbered from zero: " + number);
        }
    }

    /** What {@link #toString} writes, or none. */
    public static Option<TrailPosition> parse(String text) {
        return Option.some(FORM.matcher(text))
                .filter(Matcher::matches)
                .map(found -> new TrailPosition(UUID.fromString(found.group(1)), Integer.parseInt(found.group(2))));
    }

    /** The order of the trail: commits by their bits from the left, the events of one by their numbers. */
    @Override
    public int compareTo(TrailPosition other) {
        int high = Long.compareUnsigned(commit.getMostSignificantBits(), other.commit.getMostSignificantBits());
        int low = Long.compareUnsigned(commit.getLeastSignificantBits(), other.commit.getLeastSignificantBits());
        int commits = high != 0 ? high : low;
        return commits != 0 ? commits : Integer.compare(number, other.number);
    }

    public boolean isBefore(TrailPosition other) {
        return compareTo(other) < 0;
    }

    @Override
    public String toString() {
        return commit + "." + number;
    }
}
