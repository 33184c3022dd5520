package jp.kumiai.otp.application.port;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Consumer;
import jp.kumiai.otp.domain.sealing.RecordedEvent;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/**
 * Outgoing port: reads the audit trail in the order in which it was recorded, and keeps the seals over it. Seals are added
 * and never changed or removed. Thread-safe.
 *
 * <p>Instants are of the store's own clock, which is one for all nodes: theirs may differ. Nobody who commits waits for any
 * of this. All of it throws {@link PortUnavailable} when the store does not answer.
 */
public interface TrailSeals {

    /** Since when the trail is sealed. It never changes. */
    Instant beginning();

    /** Whether there are events from before the beginning, in a store that is older than its seals. */
    boolean isOlderThanItsBeginning();

    /**
     * Up to when the trail is complete: no event can come any more that was recorded before this instant. It lies some
     * seconds back, and further while a commit is not over.
     */
    Instant settled();

    /**
     * Gives every event that was recorded within these bounds to the reader, on the calling thread: by when it was recorded,
     * and then by its key. They may be many and are not held in memory together.
     *
     * @param since inclusive
     * @param until exclusive
     */
    void read(Instant since, Instant until, Consumer<RecordedEvent> reader);

    /** The seal with the highest number; none when nothing has been sealed. */
    Option<TrailSeal> last();

    /**
     * The seals that come after this number, by their numbers.
     *
     * @param limit as many at most, 1 or more
     */
    List<TrailSeal> after(long number, int limit);

    /** Adds a seal, unless there is one of its number. */
    Outcome add(TrailSeal seal);

    /** What became of a seal. */
    enum Outcome {
        ADDED,
        /** Somebody else was faster; nothing was changed. */
        NUMBER_TAKEN
    }
}
