package jp.kumiai.otp.domain.sealing;

import io.vavr.control.Either;
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

    /**
     * Holds what is found against what was sealed, which is this: how many events are gone since old ones were removed, 0
     * when it is the same; or what is wrong. Once some may be removed it cannot be told which of them are left.
     *
     * @param removedBefore up to when events had been removed, exclusive; none when nothing was
     */
    public Either<Kind, Long> heldAgainst(SealedEvents found, Option<Instant> removedBefore) {
        if (found.count > count) {
            return Either.left(Kind.EVENTS_ADDED);
        }
        if (found.count < count) {
            return mayBeRemoved(removedBefore) ? Either.right(count - found.count) : Either.left(Kind.EVENTS_MISSING);
        }
        return found.digest.equals(digest) ? Either.right(0L) : Either.left(Kind.EVENTS_CHANGED);
    }

    private boolean mayBeRemoved(Option<Instant> removedBefore) {
        return oldest.exists(first -> removedBefore.exists(first::isBefore));
    }
}
