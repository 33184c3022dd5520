package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.TreeMap;
import java.time.Instant;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.sealing.TrailSeal;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * That a node keeps nothing for itself: what one has committed holds on the other with the commit. To a store that has one
 * node only these say what others have said before.
 */
public interface OtherNodesContract extends StoreContract {

    Session SESSION = aSessionOf(DataShoji.HANAKO).build();

    @Test
    @Tag("R4")
    default void showsAtOnceWhatAnotherNodeHasCommitted() {
        givenAndSeenByBoth();
        Token used = Kept.next(DataShoji.SHARED_TOKEN)
                .with(aToken().usedUpTo(1).build().codes());
        BankingUser renewed = Kept.next(DataShoji.HANAKO);

        anotherStore().given(Changes.NONE.token(used).user(renewed));

        assertThat(store().snapshots().token(DataShoji.SHARED).map(Visible::of)).contains(Visible.of(Kept.next(used)));
        assertThat(store().snapshots()
                        .ofUser(DataShoji.HANAKO.loginId())
                        .get()
                        .user()
                        .version())
                .isEqualTo(Kept.next(renewed).version());
        assertThat(store().snapshots()
                        .ofSession(SESSION.key())
                        .get()
                        .standing()
                        .token()
                        .map(Visible::of))
                .contains(Visible.of(Kept.next(used)));
    }

    @Test
    default void hasNoSessionAnyMoreThatAnotherNodeHasEnded() {
        givenAndSeenByBoth();

        anotherStore().given(Changes.NONE.endOf(SESSION));

        assertThat(store().snapshots().ofSession(SESSION.key())).isEmpty();
    }

    @Test
    default void refusesWhatWasReadBeforeAnotherNodeWroteIt() {
        givenAndSeenByBoth();
        Token read = Kept.next(DataShoji.SHARED_TOKEN);
        anotherStore()
                .given(Changes.NONE.token(read.with(aToken().usedUpTo(1).build().codes())));

        Outcome outcome = store().commits()
                .commit(Changes.NONE.token(
                        read.with(aToken().usedUpTo(2).build().codes())));

        assertThat(outcome).isEqualTo(Outcome.STALE);
    }

    @Test
    @Tag("R37a")
    default void answersARequestOnceWhicheverNodeItComesTo() {
        RequestKey key = new RequestKey(DataShoji.NUMBER, DataShoji.HANAKO.loginId(), new RequestId("r-0001"));
        HandledRequest first = answer(key, "first");
        assertThat(store().snapshots().request(key)).isEmpty();

        anotherStore().given(Changes.NONE.request(first));

        assertThat(store().snapshots().request(key)).contains(first);
        assertThat(store().commits().commit(Changes.NONE.request(answer(key, "second"))))
                .isEqualTo(Outcome.STALE);
    }

    @Test
    default void isSealedSinceTheSameInstantAndByTheSameSealsOnEveryNode() {
        TrailSeal seal = TrailSealsContract.seals().findFirst().get();
        Instant beginning = store().trailSeals().beginning();
        store().given(Changes.NONE.event(SampleStates.ofTheBank()));

        assertThat(anotherStore().trailSeals().beginning()).isEqualTo(beginning);
        assertThat(anotherStore().trailSeals().add(seal)).isEqualTo(TrailSeals.Outcome.ADDED);
        assertThat(store().trailSeals().last()).contains(seal);
    }

    private void givenAndSeenByBoth() {
        store().given(DataShoji.founded().session(SESSION));
        for (StoreUnderTest node : new StoreUnderTest[] {store(), anotherStore()}) {
            assertThat(node.snapshots().token(DataShoji.SHARED)).isNotEmpty();
            assertThat(node.snapshots().ofUser(DataShoji.HANAKO.loginId())).isNotEmpty();
            assertThat(node.snapshots().ofSession(SESSION.key())).isNotEmpty();
        }
    }

    private static HandledRequest answer(RequestKey key, String answer) {
        return new HandledRequest(
                key, new Fingerprint("0123456789abcdef".repeat(4)), TreeMap.of("answer", answer), DataShoji.NOW);
    }
}
