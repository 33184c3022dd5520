package jp.kumiai.otp.adapter.jdbc.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.token.Token;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Nodes go on writing while a contract leaves under their hands. */
abstract class LeavingUnderLoad {

    private static final int NODES = 6;
    private static final int MAX_SESSIONS = 250;

    private final TwoCells cells;
    private final Commits commits;
    private final AtomicInteger sessions = new AtomicInteger();
    private final AtomicLong watermark = new AtomicLong();

    LeavingUnderLoad(TwoCells cells) {
        this.cells = cells;
        this.commits = cells.from().commits();
    }

    @RepeatedTest(3)
    @Tag("R4")
    void nothingThatWasCommittedIsLostAndNothingIsAfterItHasLeft() throws Exception {
        cells.settle();
        ExecutorService nodes = Executors.newFixedThreadPool(NODES + 1);
        try {
            CountDownLatch busy = new CountDownLatch(40);
            Future<?> user = nodes.submit(() -> useTheToken(busy));
            List<Future<List<Session>>> opening =
                    List.range(0, NODES).map(node -> nodes.submit(() -> openSessions(busy)));
            busy.await();

            cells.move().get();

            user.get();
            ArrayList<Session> opened = new ArrayList<>();
            for (Future<List<Session>> each : opening) {
                opened.addAll(each.get().asJava());
            }
            assertThat(there().codes().watermark().get().value()).isEqualTo(watermark.get());
            assertThat(opened)
                    .isNotEmpty()
                    .allSatisfy(session -> assertThat(isInOneCell(session)).isTrue());
        } finally {
            nodes.shutdownNow();
        }
    }

    private Token there() {
        return cells.to().snapshots().token(DataShoji.SHARED).get();
    }

    /** Those that were opened after the last look at latecomers are of no use to anybody, and lost on nobody. */
    private boolean isInOneCell(Session session) {
        boolean there = cells.to().snapshots().ofSession(session.key()).isDefined();
        return there || cells.isStored(session);
    }

    /** Accepts one code after the other, until the token is gone. */
    private void useTheToken(CountDownLatch busy) {
        long version = 2;
        long step = TwoCells.STEP;
        watermark.set(step);
        while (commits.commit(Changes.NONE.token(TwoCells.usedUpTo(step + 1, version))) == Commits.Outcome.COMMITTED) {
            version++;
            step++;
            watermark.set(step);
            busy.countDown();
        }
    }

    /** As a login does: nothing but an insertion, with no version to be stale. */
    private List<Session> openSessions(CountDownLatch busy) {
        List<Session> opened = List.empty();
        for (int number = sessions.incrementAndGet(); number < MAX_SESSIONS; number = sessions.incrementAndGet()) {
            Session session = SessionBuilder.aSessionOf(DataShoji.SABURO)
                    .under(SessionBuilder.keyNumber(number + 1))
                    .build();
            if (commits.commit(Changes.NONE.session(session)) == Commits.Outcome.COMMITTED) {
                opened = opened.prepend(session);
            }
            busy.countDown();
        }
        return opened;
    }
}
