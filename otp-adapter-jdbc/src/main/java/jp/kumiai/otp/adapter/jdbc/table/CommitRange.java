package jp.kumiai.otp.adapter.jdbc.table;

import java.time.Instant;
import java.util.UUID;

/**
 * Where commits stand in time: by the milliseconds that their identifiers begin with, so that a span of time is a range
 * of the trail's key. Stateless.
 */
public final class CommitRange {

    private CommitRange() {}

    /** Not after any commit of this millisecond or later, and after every earlier one. Nothing was before 1970. */
    public static UUID start(Instant at) {
        return new UUID(Math.max(0, at.toEpochMilli()) << 16, 0);
    }
}
