package jp.kumiai.otp.bootstrap.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.sealing.SealTrail;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.domain.sealing.SealedEvents;
import jp.kumiai.otp.domain.sealing.TrailSeal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Prometheus is told of how far the trail is sealed. */
class SealedUntilTest {

    private static final String SERIES = "otp_audit_sealed_until_seconds ";
    private static final Instant UNTIL = Instant.parse("2026-11-29T17:01:00.999999Z");

    private final InMemoryStore store = new InMemoryStore();
    private final Metrics metrics = new Metrics();

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void isTheEndOfTheSealThatThisNodeHasSet() {
        SealTrail sealing = metrics.watched(() -> Option.some(add(1, UNTIL)), store.trailSeals());

        assertThat(sealing.seal()).isEqualTo(store.trailSeals().last());

        assertThat(told()).isEqualTo(UNTIL.getEpochSecond());
    }

    @Test
    void isTheEndOfTheSealThatAnotherNodeHasSet() {
        SealTrail sealing = metrics.watched(Option::none, store.trailSeals());
        add(1, UNTIL);
        add(2, UNTIL.plusSeconds(60));

        assertThat(sealing.seal()).isEmpty();

        assertThat(told()).isEqualTo(UNTIL.getEpochSecond() + 60);
    }

    @Test
    void isNothingYetBeforeThereIsASeal() {
        SealTrail sealing = metrics.watched(Option::none, store.trailSeals());
        long atTheStart = told();

        sealing.seal();

        assertThat(atTheStart).isZero();
        assertThat(told()).isZero();
    }

    @Test
    void isWhatWasKnownLastWhenTheStoreDoesNotAnswer() {
        SealTrail sealing = metrics.watched(Option::none, store.trailSeals());
        add(1, UNTIL);
        sealing.seal();

        store.stopAnswering();

        assertThatThrownBy(sealing::seal).isInstanceOf(PortUnavailable.class);
        assertThat(told()).isEqualTo(UNTIL.getEpochSecond());
    }

    private TrailSeal add(long number, Instant until) {
        SealedEvents nothing = new SealedEvents(0, Option.none(), "0".repeat(64));
        TrailSeal seal = new TrailSeal(number, until.minusSeconds(60), until, nothing, Option.none(), "f".repeat(64));
        store.trailSeals().add(seal);
        return seal;
    }

    private long told() {
        return metrics.text()
                .lines()
                .filter(line -> line.startsWith(SERIES))
                .map(line -> new BigDecimal(line.substring(SERIES.length())).longValueExact())
                .findFirst()
                .orElseThrow();
    }
}
