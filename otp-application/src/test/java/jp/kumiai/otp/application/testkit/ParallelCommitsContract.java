package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.version.Version;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How every {@link Commits} takes what comes at the same time. This depends on chance, as do {@link ParallelWritesContract}
 * and {@link ParallelReadsContract}, which are about the other ports, too: a store that passes may still be wrong, one that
 * does not is.
 */
@Tag("stochastic")
public interface ParallelCommitsContract extends StoreContract {

    int ROUNDS = 20;

    @Test
    default void commitsExactlyOneOfTwoChangesThatComeAtOnce() throws Exception {
        store().given(DataShoji.founded());

        for (int round = 1; round <= ROUNDS; round++) {
            Token read = store().snapshots().token(DataShoji.SHARED).get();

            assertThat(read.version()).isEqualTo(new Version(round));
            assertOneWins(number -> Changes.NONE
                    .token(read.with(aToken().usedUpTo(number).build().codes()))
                    .event(eventOf(number)));
        }

        assertThat(store().events()).hasSize(ROUNDS);
    }

    @Test
    default void insertsAStateOnceThatComesTwiceAtOnce() throws Exception {
        store().given(DataShoji.founded());

        for (int round = 1; round <= ROUNDS; round++) {
            var session = aSessionOf(DataShoji.HANAKO).under(SessionBuilder.keyNumber(round));

            assertOneWins(number -> Changes.NONE
                    .session(session.openedAt(DataShoji.NOW.plusSeconds(number)).build())
                    .event(eventOf(number)));
        }

        assertThat(store().events()).hasSize(ROUNDS);
    }

    @Test
    @Tag("R37a")
    default void storesOneOfTwoAnswersUnderTheSameKeyThatComeAtOnce() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            RequestKey key = new RequestKey(DataShoji.NUMBER, DataShoji.HANAKO.loginId(), new RequestId("r-" + round));

            assertOneWins(number -> Changes.NONE
                    .request(new HandledRequest(
                            key,
                            new Fingerprint("0123456789abcdef".repeat(4)),
                            TreeMap.of("answer", "of " + number),
                            DataShoji.NOW))
                    .event(eventOf(number)));
        }

        assertThat(store().events()).hasSize(ROUNDS);
    }

    @Test
    default void showsACommitAsAWholeWhileItIsWritten() throws Exception {
        store().given(DataShoji.founded());
        AtomicBoolean reading = new AtomicBoolean(true);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = executor.submit(() -> writeBothWhile(reading));
            for (int round = 1; round <= 10 * ROUNDS; round++) {
                assertBothAreOfOneCommit(
                        store().snapshots().ofUser(DataShoji.HANAKO.loginId()).get());
                assertBothAreOfOneCommit(store().snapshots()
                        .roster(DataShoji.NUMBER)
                        .flatMap(roster -> roster.of(DataShoji.HANAKO.loginId()))
                        .get());
            }
            reading.set(false);
            writing.get();
        } finally {
            reading.set(false);
            EndOfThreads.await(executor);
        }
    }

    private void writeBothWhile(AtomicBoolean reading) {
        BankingUser user = Kept.next(DataShoji.HANAKO);
        Token token = Kept.next(DataShoji.SHARED_TOKEN);
        while (reading.get()) {
            store().given(Changes.NONE.user(user).token(token));
            user = Kept.next(user);
            token = Kept.next(token);
        }
    }

    private static void assertBothAreOfOneCommit(Standing read) {
        assertThat(read.user().version()).isEqualTo(read.token().get().version());
    }

    private void assertOneWins(IntFunction<Changes> changes) throws Exception {
        assertThat(TwoAtOnce.both(number -> store().commits().commit(changes.apply(number))))
                .containsExactlyInAnyOrder(Outcome.COMMITTED, Outcome.STALE);
    }

    private static AuditEvent eventOf(int thread) {
        return AuditEvent.ofCustomer(
                        DataShoji.NOW, AuditEvent.Kind.CODE_ACCEPTED, DataShoji.NUMBER, DataShoji.HANAKO.loginId())
                .with("thread", thread);
    }
}
