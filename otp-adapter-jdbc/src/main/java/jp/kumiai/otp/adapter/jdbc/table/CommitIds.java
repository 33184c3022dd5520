package jp.kumiai.otp.adapter.jdbc.table;

import java.time.Instant;
import java.util.UUID;

/**
 * Names commits without asking the database: UUIDs of version 7 (RFC 9562 section 5.7), whose first 48 bits are the
 * milliseconds of an instant and whose other bits are random, so that later ones come later in the index. Thread-safe.
 */
final class CommitIds {

    private static final long RANDOM_BITS = 0x0FFFL;
    private static final long VERSION_7 = 0x7000L;

    private CommitIds() {}

    static UUID next(Instant at) {
        UUID random = UUID.randomUUID();
        long high = (at.toEpochMilli() << 16) | VERSION_7 | (random.getMostSignificantBits() & RANDOM_BITS);
        return new UUID(high, random.getLeastSignificantBits());
    }
}
