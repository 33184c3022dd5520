package jp.kumiai.otp.adapter.jdbc.races;

import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.StoreUnderTest;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.version.Version;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many threads that decided on the same state at the same time; subclasses say on which real database. */
@Tag("stochastic")
abstract class CommitRaces {

    private static final int ROUNDS = 50;

    @RegisterExtension
    final Crowd crowd = Crowd.of(16);

    private final StoreUnderTest store;

    CommitRaces(StoreUnderTest store) {
        this.store = store;
    }

    @Test
    void commitsExactlyOneOfManyChangesOfTheSameVersion() throws Exception {
        store.given(DataShoji.founded());
        for (int round = 1; round <= ROUNDS; round++) {
            Token read = token();
            assertThat(read.version()).isEqualTo(new Version(round));

            assertOneWins(number -> Changes.NONE
                    .token(read.with(aToken().usedUpTo(number).build().codes()))
                    .event(eventOf(number)));
        }
        assertThat(store.events()).hasSize(ROUNDS);
    }

    @Test
    void insertsAStateOnceOfManyTimes() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            SessionKey key = SessionBuilder.keyNumber(round);

            assertOneWins(number -> Changes.NONE
                    .session(aSessionOf(DataShoji.HANAKO)
                            .under(key)
                            .openedAt(DataShoji.NOW.plusSeconds(number))
                            .build())
                    .event(eventOf(number)));
        }
        assertThat(store.events()).hasSize(ROUNDS);
    }

    @Test
    void neverWaitsForeverWhenChangesNameTheSameStatesInDifferentOrder() throws Exception {
        store.given(DataShoji.founded());
        for (int round = 1; round <= ROUNDS; round++) {
            Token shared = token();
            Token saburos = store.snapshots().token(DataShoji.SABUROS).get();

            assertOneWins(number -> number % 2 == 0
                    ? Changes.NONE.token(shared).token(saburos)
                    : Changes.NONE.token(saburos).token(shared));
        }
    }

    private void assertOneWins(IntFunction<Changes> changes) throws Exception {
        crowd.assertOneWins(store.commits(), changes);
    }

    private Token token() {
        return store.snapshots().token(DataShoji.SHARED).get();
    }

    private static AuditEvent eventOf(int thread) {
        return AuditEvent.ofCustomer(
                        DataShoji.NOW, AuditEvent.Kind.CODE_ACCEPTED, DataShoji.NUMBER, DataShoji.HANAKO.loginId())
                .with("thread", thread);
    }
}
