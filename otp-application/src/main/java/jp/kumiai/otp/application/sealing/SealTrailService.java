package jp.kumiai.otp.application.sealing;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.port.TrailSeals.Outcome;
import jp.kumiai.otp.domain.sealing.EventDigest;
import jp.kumiai.otp.domain.sealing.Removals;
import jp.kumiai.otp.domain.sealing.SealedEvents;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/** Seals the audit trail. It reads no clock but the store's. */
public final class SealTrailService implements SealTrail {

    /** What is read for one seal, after however long a break, so that a store need not sort more than a minute's events. */
    static final Duration MAX_SPAN = Duration.ofMinutes(1);

    private final TrailSeals seals;
    private final SealingKey key;
    private final Duration minSpan;

    /**
     * Seals with this key.
     *
     * @param minSpan how much time a seal covers at least, a minute at most
     * @throws IllegalArgumentException when it is more
     */
    public SealTrailService(TrailSeals seals, SealingKey key, Duration minSpan) {
        if (minSpan.compareTo(MAX_SPAN) > 0) {
            throw new IllegalArgumentException("a seal covers " + MAX_SPAN + " at most, not " + minSpan);
        }
        this.seals = seals;
        this.key = key;
        this.minSpan = minSpan;
    }

    @Override
    public Option<TrailSeal> seal() {
        Option<TrailSeal> last = seals.last();
        Instant since = last.map(TrailSeal::until).getOrElse(seals::beginning);
        Instant until = earlier(seals.settled(), since.plus(MAX_SPAN));
        return Option.when(until.isAfter(since) && !until.isBefore(since.plus(minSpan)), () -> next(last, since, until))
                .filter(seal -> seals.add(seal) == Outcome.ADDED);
    }

    private TrailSeal next(Option<TrailSeal> last, Instant since, Instant until) {
        EventDigest digest = new EventDigest();
        seals.read(since, until, digest::add);
        Option<Instant> removedBefore = Removals.later(last.flatMap(TrailSeal::removedBefore), digest.removedBefore());
        SealedEvents events = digest.end();
        long number = last.map(TrailSeal::number).getOrElse(0L) + 1;
        return key.seal(last, new TrailSeal(number, since, until, events, removedBefore, ""));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
