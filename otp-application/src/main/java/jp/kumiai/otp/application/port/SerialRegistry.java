package jp.kumiai.otp.application.port;

import com.google.errorprone.annotations.CheckReturnValue;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.cell.CellId;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * Outgoing port: which cell has which serial number. A number is claimed before its token is taken in, so a claim may
 * outlive an import that failed; the same cell can claim it again. Optional: without it, that no token is taken into two
 * cells is for whoever imports.
 *
 * <p>Thread-safe; throws {@link PortUnavailable} when the registry does not answer.
 */
public interface SerialRegistry {

    /** Those of these numbers that other cells have claimed. */
    Set<SerialNumber> claimedByOthers(Set<SerialNumber> serials, CellId cell);

    /** Claims all of these numbers, or, when another cell has one of them, none; what the cell has already it keeps. */
    @SuppressWarnings("exports") // callers compile without the annotation
    @CheckReturnValue
    boolean claim(Set<SerialNumber> serials, CellId cell, Instant at);

    /** Gives those of these numbers that one cell has claimed to another. */
    void handOver(Set<SerialNumber> serials, CellId from, CellId to);

    /**
     * What a cell has claimed, in an order of the registry's own.
     *
     * @param before exclusive: only claims that are older
     * @param after only those that come after this one
     * @param limit as many at most, 1 or more
     */
    List<SerialNumber> claims(CellId cell, Instant before, Option<SerialNumber> after, int limit);

    /**
     * Gives up those of these numbers that the cell has claimed.
     *
     * @param before exclusive: only claims that are older
     */
    void release(Set<SerialNumber> serials, CellId cell, Instant before);
}
