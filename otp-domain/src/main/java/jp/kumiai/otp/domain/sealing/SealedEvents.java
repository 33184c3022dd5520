package jp.kumiai.otp.domain.sealing;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.sealing.Finding.Kind;

/**
 * What is sealed of some events, or found of them later. Immutable.
 *
 * @param count how many
 * @param oldest when the oldest of them happened, which is long before it was recorded when a contract brought it from
 *     another cell; none when there are no events
 * @param digest 64 hexadecimal digits, by {@link EventDigest}
 */
public record SealedEvents(long count, Option<Instant> oldest, String digest) {

    /** How what is found differs from what was sealed, which is this; none when it is the same. */
    public Option<Kind> differenceTo(SealedEvents found) {
        if (found.count < count) {
            return Option.some(Kind.EVENTS_MISSING);
        }
        if (found.count > count) {
            return Option.some(Kind.EVENTS_ADDED);
        }
        return Option.when(!found.digest.equals(digest), Kind.EVENTS_CHANGED);
    }

    /**
     * Whether some of these may be gone, since old events were removed. Which of them are left cannot be told then.
     *
     * @param removedBefore exclusive
     */
    public boolean mayBeRemoved(Option<Instant> removedBefore) {
        return oldest.exists(first -> removedBefore.exists(first::isBefore));
    }
}
