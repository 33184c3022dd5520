package jp.kumiai.otp.domain.report;

import java.time.Instant;

/**
 * A point in time that divides the tokens into those that have expired by then and the rest. Immutable.
 *
 * @param inclusive true when a token that expires at this very instant is among the first
 */
public record ExpiryCut(Instant at, boolean inclusive) {

    static ExpiryCut upTo(Instant at) {
        return new ExpiryCut(at, true);
    }

    static ExpiryCut before(Instant at) {
        return new ExpiryCut(at, false);
    }

    /** True when a token that expires then is among the first. */
    public boolean takes(Instant expiresAt) {
        return expiresAt.isBefore(at) || (inclusive && expiresAt.equals(at));
    }
}
