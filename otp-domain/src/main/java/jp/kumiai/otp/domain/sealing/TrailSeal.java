package jp.kumiai.otp.domain.sealing;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * One seal, over the events that were recorded since the seal before it; there may be none. Immutable.
 *
 * @param number from 1, without a gap
 * @param since when the events under it were recorded, inclusive, by the store's clock; where the seal before it ends
 * @param until the same, exclusive
 * @param removedBefore up to when old events had been removed, exclusive, as the events under this seal and all seals
 *     before it tell; none when none of them does
 * @param mac 64 hexadecimal digits over all of this and the seal before it, which only a holder of the key makes
 */
public record TrailSeal(
        long number, Instant since, Instant until, SealedEvents events, Option<Instant> removedBefore, String mac) {

    /** By what it is known again outside of the store. */
    public KnownSeal known() {
        return new KnownSeal(number, mac);
    }
}
