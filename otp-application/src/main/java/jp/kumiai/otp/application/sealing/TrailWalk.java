package jp.kumiai.otp.application.sealing;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.domain.sealing.EventDigest;
import jp.kumiai.otp.domain.sealing.Finding;
import jp.kumiai.otp.domain.sealing.Finding.Kind;
import jp.kumiai.otp.domain.sealing.KnownSeal;
import jp.kumiai.otp.domain.sealing.Removals;
import jp.kumiai.otp.domain.sealing.SealedEvents;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/** A walk along the seals, from the first to the last, that looks at the events under each. Not thread-safe. */
final class TrailWalk {

    /** After everything that was ever recorded. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** Longer than a commit is not over, and too short to matter beside the years that events are kept. */
    private static final Duration UNSETTLED = Duration.ofDays(1);

    private final TrailSeals seals;
    private final SealingKey key;
    private final List<KnownSeal> known;
    private Option<TrailSeal> before = Option.none();
    private Option<Instant> removedBefore = Option.none();
    private List<Finding> newestFirst = List.empty();
    private long walked;
    private long events;
    private long removed;

    TrailWalk(TrailSeals seals, SealingKey key, List<KnownSeal> known) {
        this.seals = seals;
        this.key = key;
        this.known = known;
    }

    /** The number of the seal that was looked at last; 0 for none. */
    long number() {
        return before.map(TrailSeal::number).getOrElse(0L);
    }

    /** The next seals, whose events are read at once. */
    void over(List<TrailSeal> next) {
        EventsBySeal reader = new EventsBySeal(next);
        seals.read(next.head().since(), next.last().until(), reader);
        List<SealedEvents> found = reader.end();
        if (next.zip(found).exists(each -> isUnexplained(each._1(), each._2()))) {
            removedBefore = removedByNow();
        }
        next.zip(found).forEach(each -> over(each._1(), each._2()));
    }

    private void over(TrailSeal seal, SealedEvents found) {
        if (seal.number() > number() + 1) {
            find(new Finding(Kind.SEAL_MISSING, number() + 1, seal.number() - 1, since(), seal.since(), 0, 0));
            compare(seal, found);
        } else if (!key.made(seal, before)) {
            find(Kind.SEAL_CHANGED, seal, found);
        } else if (known.exists(each -> each.number() == seal.number() && !each.equals(seal.known()))) {
            find(Kind.SEAL_NOT_THE_KNOWN_ONE, seal, found);
        } else {
            compare(seal, found);
        }
        walked++;
        events += found.count();
        before = Option.some(seal);
    }

    private void compare(TrailSeal seal, SealedEvents found) {
        Either<Kind, Long> gone = seal.events().heldAgainst(found, removedBefore);
        gone.forEach(count -> removed += count);
        gone.swap().forEach(kind -> find(kind, seal, found));
    }

    private boolean isUnexplained(TrailSeal seal, SealedEvents found) {
        return seal.events().heldAgainst(found, removedBefore).swap().contains(Kind.EVENTS_MISSING);
    }

    /**
     * Whoever removes events tells of it in the same commit, which may not be sealed yet. Nobody tells of it in the future:
     * an event that somebody has put there would make young events old.
     */
    private Option<Instant> removedByNow() {
        Option<TrailSeal> last = seals.last();
        EventDigest unsealed = new EventDigest();
        Instant since = last.map(TrailSeal::until).getOrElse(seals::beginning);
        seals.read(since, seals.settled().plus(UNSETTLED), unsealed::add);
        return Removals.later(last.flatMap(TrailSeal::removedBefore), unsealed.removedBefore());
    }

    private Instant since() {
        return before.map(TrailSeal::until).getOrElse(seals::beginning);
    }

    private void find(Kind kind, TrailSeal seal, SealedEvents found) {
        find(new Finding(
                kind,
                seal.number(),
                seal.number(),
                seal.since(),
                seal.until(),
                seal.events().count(),
                found.count()));
    }

    private void find(Finding finding) {
        newestFirst = newestFirst
                .headOption()
                .filter(last -> last.goesOnWith(finding))
                .map(last -> newestFirst.tail().prepend(last.and(finding)))
                .getOrElse(() -> newestFirst.prepend(finding));
    }

    /** What was found, with what comes after the last of the seals. */
    TrailReport end() {
        for (Long cutOff :
                known.map(KnownSeal::number).filter(number -> number > number()).max()) {
            find(new Finding(Kind.SEAL_MISSING, number() + 1, cutOff, since(), END, 0, 0));
        }
        return new TrailReport(
                walked, events, removed, unsealed(), seals.isOlderThanItsBeginning(), before, newestFirst.reverse());
    }

    private long unsealed() {
        LongAdder count = new LongAdder();
        seals.read(since(), END, event -> count.increment());
        return count.sum();
    }
}
