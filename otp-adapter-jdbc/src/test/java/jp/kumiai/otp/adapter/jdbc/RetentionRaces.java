package jp.kumiai.otp.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.retention.CutOffs;
import jp.kumiai.otp.domain.retention.RecordCount;
import jp.kumiai.otp.domain.retention.RecordsRemoved;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several that remove the same old records at the same time; subclasses say on which database. */
@Tag("stochastic")
@Timeout(60)
abstract class RetentionRaces {

    private static final int RECORDS = 1_000;
    private static final int RUNS = 4;
    private static final int BATCH = 30;
    private static final CutOffs BEFORE =
            new CutOffs(DataShoji.NOW.minus(Duration.ofDays(3_660)), DataShoji.NOW.minus(Duration.ofDays(90)));

    abstract JdbcStore store();

    @Test
    void tellOfEachRecordOnce() throws Exception {
        for (int number = 0; number < RECORDS; number++) {
            store().given(Changes.NONE.event(old(number)).request(oldRequest(number)));
        }
        store().given(Changes.NONE.event(kept()));

        runAtOnce();

        List<AuditEvent> left = store().events();
        assertThat(left.filter(event -> event.at().isBefore(DataShoji.NOW))).containsExactly(kept());
        assertThat(sum(left, "events")).isEqualTo(RECORDS);
        assertThat(sum(left, "requests")).isEqualTo(RECORDS);
        assertThat(store().retention().count(BEFORE)).isEqualTo(RecordCount.NONE);
    }

    private static long sum(List<AuditEvent> events, String fact) {
        return events.flatMap(event -> event.facts().get(fact))
                .map(Long::parseLong)
                .sum()
                .longValue();
    }

    private void runAtOnce() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(RUNS);
        try {
            CyclicBarrier start = new CyclicBarrier(RUNS);
            List<Callable<Boolean>> runs = List.range(0, RUNS).map(number -> () -> {
                start.await();
                return run("run" + number);
            });
            for (Future<Boolean> run : executor.invokeAll(runs.asJava())) {
                assertThat(run.get()).isTrue();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    /** Removes until there is nothing left, and again when another run stood in the way. */
    private boolean run(String operator) {
        while (!store().retention().count(BEFORE).equals(RecordCount.NONE)) {
            try {
                store().retention()
                        .remove(BEFORE, BATCH, count -> RecordsRemoved.event(DataShoji.NOW, operator, BEFORE, count));
            } catch (PortUnavailable another) {
                assertThat(another).hasMessageContaining("removing old records");
            }
        }
        return true;
    }

    private static AuditEvent old(int number) {
        return AuditEvent.ofBank(
                BEFORE.events().minusSeconds(1 + number), AuditEvent.Kind.TOKENS_IMPORTED, "suzuki", Option.none());
    }

    private static AuditEvent kept() {
        return AuditEvent.ofBank(BEFORE.events(), AuditEvent.Kind.TOKENS_IMPORTED, "suzuki", Option.none());
    }

    private static HandledRequest oldRequest(int number) {
        return new HandledRequest(
                new RequestKey(DataShoji.NUMBER, DataShoji.HANAKO.loginId(), new RequestId("r-" + number)),
                new Fingerprint("0".repeat(64)),
                TreeMap.empty(),
                BEFORE.requests().minusSeconds(1));
    }
}
