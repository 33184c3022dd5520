package jp.kumiai.otp.domain.sealing;

import java.time.Instant;

/**
 * What does not agree with the seals: one thing about one seal, or about several in a row. Immutable.
 *
 * @param first number of the first seal it is about
 * @param last number of the last one, inclusive
 * @param since when the events under these seals were recorded, inclusive, by the store's clock
 * @param until the same, exclusive
 * @param sealed how many events were sealed
 * @param found how many are there
 */
public record Finding(Kind kind, long first, long last, Instant since, Instant until, long sealed, long found) {

    /** What somebody must have done, or a storage must have lost. */
    public enum Kind {
        /** The seal is not there, though later ones are or somebody knows it. */
        SEAL_MISSING,
        /** The seal was not made with this key, or something of it or the seal before it was changed. */
        SEAL_CHANGED,
        /** A seal of this number is there and true, and it is not the one that somebody knows: the trail was sealed anew. */
        SEAL_NOT_THE_KNOWN_ONE,
        /** There are fewer events than were sealed, and no removal of old ones explains it. */
        EVENTS_MISSING,
        /** There are more than were sealed. */
        EVENTS_ADDED,
        /** There are as many, and they are others. */
        EVENTS_CHANGED
    }

    /** Whether the other one tells the same of the seal after this. */
    public boolean goesOnWith(Finding next) {
        return kind == next.kind && last + 1 == next.first;
    }

    /** The two as one. */
    public Finding and(Finding next) {
        return new Finding(kind, first, next.last, since, next.until, sealed + next.sealed, found + next.found);
    }
}
