package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.decision.StillStale;
import jp.kumiai.otp.application.decision.Waiting;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.RequestDecisions;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.token.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How every {@link RequestDecisions} reads, has decided and commits, whether one by one or many together. */
@Tag("R37a")
public interface RequestDecisionsContract extends StoreContract {

    RequestId FIRST = new RequestId("r-0001");

    Session SESSION = aSessionOf(DataShoji.HANAKO).build();

    @Test
    default void hasNobodyToDecideAboutWithoutASession() {
        Either<String, Integer> answer = settle(
                SessionBuilder.keyNumber(9), FIRST, found -> Decision.refuse(found.isEmpty() ? "nobody" : "somebody"));

        assertThat(answer).isEqualTo(Either.left("nobody"));
    }

    @Test
    default void answersOnceItsChangesCanBeRead() {
        store().given(DataShoji.founded().session(SESSION));

        Either<String, Integer> answer = settle(FIRST, asked -> counting(asked, FIRST));

        assertThat(answer).isEqualTo(Either.right(1));
        assertThat(failures()).isEqualTo(1);
        assertThat(before(FIRST)).isTrue();
    }

    @Test
    default void commitsARefusalLikeASuccess() {
        store().given(DataShoji.founded().session(SESSION));

        Either<String, Integer> answer =
                settle(FIRST, asked -> Decision.refuse(counting(asked, FIRST).changes(), "no"));

        assertThat(answer).isEqualTo(Either.left("no"));
        assertThat(failures()).isEqualTo(1);
    }

    @Test
    default void showsWhatWasAnsweredUnderTheSameIdBefore() {
        store().given(DataShoji.founded().session(SESSION));
        settle(FIRST, asked -> counting(asked, FIRST));

        Either<String, Integer> again =
                settle(FIRST, asked -> Decision.refuse(asked.before().isDefined() ? "before" : "new"));

        assertThat(again).isEqualTo(Either.left("before"));
    }

    @Test
    default void decidesAgainOnFreshStatesWhenSomebodyElseWasFaster() {
        store().given(DataShoji.founded().session(SESSION));
        AtomicInteger decided = new AtomicInteger();

        Either<String, Integer> answer = settle(FIRST, asked -> {
            if (decided.incrementAndGet() == 1) {
                store().given(Changes.NONE.token(failedOnceMore(asked)));
            }
            return counting(asked, FIRST);
        });

        assertThat(answer).isEqualTo(Either.right(2));
        assertThat(decided).hasValue(2);
        assertThat(failures()).isEqualTo(2);
    }

    @Test
    default void givesUpAfterABoundedNumberOfTriesAndHasWrittenNothing() {
        store().given(DataShoji.founded().session(SESSION));
        AtomicInteger decided = new AtomicInteger();

        assertThatThrownBy(() -> settle(FIRST, asked -> {
                    decided.incrementAndGet();
                    Token token = asked.asking().standing().boundToken().get();
                    store().given(Changes.NONE.token(token));
                    return counting(asked, FIRST);
                }))
                .isInstanceOf(StillStale.class);

        assertThat(decided).hasValue(Decisions.MAX_TRIES);
        assertThat(failures()).isZero();
        assertThat(before(FIRST)).isFalse();
    }

    @Test
    default void countsEachOfManyThatAskAtOnceAboutOneToken() {
        store().given(DataShoji.founded().session(SESSION));
        RequestDecisions decisions = store().requestDecisions();

        List<CompletionStage<Either<String, Integer>>> answers = List.range(0, 20)
                .map(number -> new RequestId("r-" + number))
                .map(id -> decisions.settle(
                        SESSION.key(), id, (Option<RequestStanding> found) -> counting(found.get(), id)));

        assertThat(answers.map(Waiting::forAnswer).map(Either::get))
                .containsExactlyInAnyOrderElementsOf(List.rangeClosed(1, 20));
        assertThat(failures()).isEqualTo(20);
    }

    @Test
    default void takesAStoreThatDoesNotAnswerForAFaultAndNotForARefusal() {
        CompletionStage<Either<String, Integer>> answer = brokenStore()
                .requestDecisions()
                .settle(SESSION.key(), FIRST, (Option<RequestStanding> found) -> Decision.refuse("nobody"));

        assertThatThrownBy(() -> Waiting.forAnswer(answer)).isInstanceOf(PortUnavailable.class);
    }

    private Either<String, Integer> settle(RequestId id, Function<RequestStanding, Decision<String, Integer>> decide) {
        return settle(SESSION.key(), id, found -> decide.apply(found.get()));
    }

    private Either<String, Integer> settle(
            SessionKey key, RequestId id, Function<Option<RequestStanding>, Decision<String, Integer>> decide) {
        return Waiting.forAnswer(store().requestDecisions().settle(key, id, decide));
    }

    /** One failure more, and the answer kept under the ID. */
    private static Decision<String, Integer> counting(RequestStanding asked, RequestId id) {
        Token counted = failedOnceMore(asked);
        return Decision.accept(
                Changes.NONE
                        .token(counted)
                        .request(new HandledRequest(
                                new RequestStanding(asked.asking(), id, Option.none()).key(),
                                new Fingerprint("0123456789abcdef".repeat(4)),
                                TreeMap.of("answer", "counted"),
                                DataShoji.NOW)),
                counted.codes().failures().consecutive());
    }

    private static Token failedOnceMore(RequestStanding asked) {
        Token token = asked.asking().standing().boundToken().get();
        int failures = token.codes().failures().consecutive() + 1;
        return token.with(aToken().failed(failures, failures).build().codes());
    }

    private int failures() {
        return store().snapshots()
                .token(DataShoji.SHARED)
                .get()
                .codes()
                .failures()
                .consecutive();
    }

    private boolean before(RequestId id) {
        return store().snapshots().ofRequest(SESSION.key(), id).get().before().isDefined();
    }
}
