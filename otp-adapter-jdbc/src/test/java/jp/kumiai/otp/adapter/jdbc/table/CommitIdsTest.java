package jp.kumiai.otp.adapter.jdbc.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.Stream;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class CommitIdsTest {

    private static final Instant AT = Instant.parse("2021-04-01T01:00:00.123456Z");

    @Test
    void beginsWithTheMillisecondsOfItsInstant() {
        assertThat(CommitIds.next(AT).getMostSignificantBits() >>> 16).isEqualTo(AT.toEpochMilli());
    }

    @Test
    void isAUuidOfVersionSeven() {
        UUID id = CommitIds.next(AT);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void comesAfterThoseOfEarlierMilliseconds() {
        String earlier = CommitIds.next(AT).toString();
        String later = CommitIds.next(AT.plusMillis(1)).toString();

        assertThat(earlier).isLessThan(later);
    }

    @Test
    void differsWithinOneMillisecond() {
        assertThat(HashSet.ofAll(Stream.continually(() -> CommitIds.next(AT)).take(1_000)))
                .hasSize(1_000);
    }
}
