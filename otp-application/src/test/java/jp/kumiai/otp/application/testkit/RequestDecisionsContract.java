package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
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
import jp.kumiai.otp.domain.request.RequestKey;
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
    default void givesEachOfManyThatAskAtOnceTheirOwnAnswer() {
        HandledRequest jiros = answered(new RequestKey(DataShoji.NUMBER, DataShoji.JIRO.loginId(), FIRST));
        store().given(sessions().foldLeft(DataShoji.founded().request(jiros), Changes::session));

        List<Either<String, Integer>> answers = atOnce(
                        sessions().map(session -> new Asking(session, RequestDecisionsContract::touching)))
                .map(Waiting::forAnswer);

        assertThat(answers.map(Either::getLeft))
                .containsExactly("hanskirodt new", "ichirodt new", "jirodt before", "saburodt new", "shirodt new");
        assertThat(sessions().map(this::uses)).containsOnly(1);
    }

    @Test
    default void answersOneOfTwoThatAskAtOnceUnderTheSameId() {
        store().given(DataShoji.founded().session(SESSION));
        Asking either = new Asking(
                SESSION,
                found -> found.get().before().isDefined() ? Decision.refuse("before") : counting(found.get(), FIRST));

        List<Either<String, Integer>> answers = atOnce(List.of(either, either)).map(Waiting::forAnswer);

        assertThat(answers).containsExactlyInAnyOrder(Either.right(1), Either.left("before"));
        assertThat(failures()).isEqualTo(1);
    }

    @Test
    default void throwsWhatADecisionThrowsToItsCallerAlone() {
        IllegalStateException bug = new IllegalStateException("a bug");

        CompletionStage<Either<String, Integer>> answer = amidOthers(found -> {
            throw bug;
        });

        assertThatThrownBy(() -> Waiting.forAnswer(answer)).isSameAs(bug);
    }

    @Test
    default void takesWhatDoesNotFitTogetherForTheFaultOfWhoeverItBelongsToAlone() {
        Session orphan = aSessionOf(aUser().loggingInAs("nobody").build())
                .under(SessionBuilder.keyNumber(8))
                .build();
        store().given(Changes.NONE.session(orphan));

        CompletionStage<Either<String, Integer>> answer =
                amidOthers(new Asking(orphan, RequestDecisionsContract::touching));

        assertThatThrownBy(() -> Waiting.forAnswer(answer)).isInstanceOf(PortUnavailable.class);
    }

    @Test
    default void givesUpOnWhoeverIsStaleEveryTimeAlone() {
        CompletionStage<Either<String, Integer>> answer = amidOthers(found -> {
            Changes overtaken =
                    Changes.NONE.user(found.get().asking().standing().user());
            store().given(overtaken);
            return Decision.accept(overtaken, 1);
        });

        assertThatThrownBy(() -> Waiting.forAnswer(answer)).isInstanceOf(StillStale.class);
    }

    /** The answer to 三郎, who is decided about like this while others ask, too, who must not notice. */
    private CompletionStage<Either<String, Integer>> amidOthers(
            Function<Option<RequestStanding>, Decision<String, Integer>> decide) {
        return amidOthers(new Asking(sessions().get(3), decide));
    }

    private CompletionStage<Either<String, Integer>> amidOthers(Asking one) {
        List<Session> others = sessions().remove(one.session());
        store().given(sessions().foldLeft(DataShoji.founded(), Changes::session));

        List<CompletionStage<Either<String, Integer>>> answers =
                atOnce(others.map(session -> new Asking(session, RequestDecisionsContract::touching))
                        .insert(2, one));

        assertThat(answers.removeAt(2).map(Waiting::forAnswer)).allMatch(Either::isLeft);
        assertThat(others.map(this::uses)).containsOnly(1);
        return answers.get(2);
    }

    /** Somebody who asks, and how that is decided. */
    record Asking(Session session, Function<Option<RequestStanding>, Decision<String, Integer>> decide) {}

    /** The others come while the first is decided, so that they are together where a store decides together. */
    private List<CompletionStage<Either<String, Integer>>> atOnce(List<Asking> all) {
        RequestDecisions decisions = store().requestDecisions();
        ArrayList<CompletionStage<Either<String, Integer>>> others = new ArrayList<>();
        CompletionStage<Either<String, Integer>> first =
                decisions.settle(all.head().session().key(), FIRST, (Option<RequestStanding> found) -> {
                    if (others.isEmpty()) {
                        all.tail()
                                .forEach(each -> others.add(
                                        decisions.settle(each.session().key(), FIRST, each.decide())));
                    }
                    return all.head().decide().apply(found);
                });
        assertThat(Waiting.forAnswer(first)).isNotNull();
        return List.ofAll(others).prepend(first);
    }

    private static List<Session> sessions() {
        return List.of(DataShoji.HANAKO, DataShoji.ICHIRO, DataShoji.JIRO, DataShoji.SABURO, DataShoji.SHIRO)
                .zipWithIndex((user, index) -> aSessionOf(user)
                        .under(SessionBuilder.keyNumber(index + 1))
                        .build());
    }

    private static Decision<String, Integer> touching(Option<RequestStanding> found) {
        RequestStanding asked = found.get();
        Session session = asked.asking().session();
        return Decision.refuse(
                Changes.NONE.session(session.touched(DataShoji.NOW.plusSeconds(60))),
                session.loginId().value() + (asked.before().isDefined() ? " before" : " new"));
    }

    private int uses(Session session) {
        return (int) store().snapshots()
                        .ofSession(session.key())
                        .get()
                        .session()
                        .version()
                        .number()
                - 1;
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
                        .request(answered(new RequestStanding(asked.asking(), id, Option.none()).key())),
                counted.codes().failures().consecutive());
    }

    private static HandledRequest answered(RequestKey key) {
        return new HandledRequest(
                key, new Fingerprint("0123456789abcdef".repeat(4)), TreeMap.of("answer", "counted"), DataShoji.NOW);
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
