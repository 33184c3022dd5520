package jp.kumiai.otp.adapter.jdbc.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.kumiai.otp.adapter.jdbc.JdbcSeedKeyMark;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.application.seed.SeedKeyMark;
import org.junit.jupiter.api.Test;

/** The one key of a database, as its nodes find it. */
abstract class SeedKeyMarks {

    private static final SeedKeyMark FIRST = new SeedKeyMark("first", "1".repeat(64));
    private static final SeedKeyMark OTHER = new SeedKeyMark("other", "2".repeat(64));

    private final TestDatabase database;

    SeedKeyMarks(TestDatabase database) {
        this.database = database;
    }

    private JdbcSeedKeyMark node() {
        return new JdbcSeedKeyMark(database.source());
    }

    @Test
    void whoeverIsFirstWritesIt() {
        assertThat(node().orElse(FIRST)).isEqualTo(FIRST);
        assertThat(node().orElse(FIRST)).isEqualTo(FIRST);
    }

    @Test
    void nobodyChangesIt() {
        assertThat(node().orElse(FIRST)).isEqualTo(FIRST);

        assertThat(node().orElse(OTHER)).isEqualTo(FIRST);
        assertThat(node().orElse(FIRST)).isEqualTo(FIRST);
    }

    @Test
    void ofTwoNodesThatStartAtOnceOneIsFirst() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 50; round++) {
                database.empty();
                CyclicBarrier start = new CyclicBarrier(2);
                Future<SeedKeyMark> one = nodes.submit(() -> started(start, FIRST));
                Future<SeedKeyMark> two = nodes.submit(() -> started(start, OTHER));

                assertThat(one.get()).isEqualTo(two.get());
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    private SeedKeyMark started(CyclicBarrier start, SeedKeyMark own) throws Exception {
        start.await();
        return node().orElse(own);
    }
}
