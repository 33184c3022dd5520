package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.sealing.TrailSeal;
import jp.kumiai.otp.domain.token.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How every port that writes takes what comes at the same time, for each kind of states. */
@Tag("stochastic")
public interface ParallelWritesContract extends StoreContract {

    int ROUNDS = 20;

    /** Kinds of states, each as it is to be put over the version. */
    static Stream<Arguments> kinds() {
        return Stream.of(
                kind(
                        "user",
                        version -> Changes.NONE.user(aUser().version(version).build())),
                kind(
                        "contract",
                        version -> Changes.NONE.contract(
                                aContract().version(version).build())),
                kind(
                        "session",
                        version -> Changes.NONE.session(
                                aSessionOf(DataShoji.HANAKO).version(version).build())),
                kind(
                        "application",
                        version -> Changes.NONE.application(
                                over(version, DeskStates.application(DataShoji.NUMBER, "A-1"), KeptDesk::next))),
                kind(
                        "loan",
                        version -> Changes.NONE.loan(
                                over(version, DeskStates.loan(DataShoji.NUMBER, "12345678"), KeptDesk::next))),
                kind(
                        "debit",
                        version -> Changes.NONE.debit(over(
                                version, DeskStates.debit(DataShoji.NUMBER, DeskStates.MONTH, 1), KeptDesk::next))),
                kind(
                        "run",
                        version -> Changes.NONE.run(over(version, DeskStates.run(DeskStates.MONTH), KeptDesk::next))),
                kind(
                        "staff member",
                        version -> Changes.NONE.staff(over(version, DeskStates.member("clerk1"), KeptDesk::next))),
                kind(
                        "staff session",
                        version -> Changes.NONE.session(
                                over(version, DeskStates.session(DeskStates.member("clerk1"), 1), KeptDesk::next))));
    }

    private static Arguments kind(String name, IntFunction<Changes> over) {
        return Arguments.of(name, over);
    }

    private static <S> S over(int version, S state, UnaryOperator<S> next) {
        return List.range(0, version).foldLeft(state, (before, times) -> next.apply(before));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    default void commitsExactlyOneOfTwoStatesOfAKindThatComeAtOnce(String kind, IntFunction<Changes> over)
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Changes changes = over.apply(round).event(SampleStates.ofTheBank());

            assertOneWins(thread -> changes);
        }

        assertThat(store().events()).hasSize(ROUNDS);
    }

    @Test
    @Tag("F14")
    default void booksANumberOnceThatTwoDebitsOfAMonthHaveAtOnce() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            int number = round;

            assertOneWins(thread -> Changes.NONE.debit(
                    DeskStates.debit(new ContractId("K-" + thread + "-" + number), DeskStates.MONTH, number)));
        }

        assertThat(store().ledger().debits(DeskStates.MONTH, 0, 2 * ROUNDS)).hasSize(ROUNDS);
    }

    private void assertOneWins(IntFunction<Changes> changes) throws Exception {
        assertThat(TwoAtOnce.both(thread -> store().commits().commit(changes.apply(thread))))
                .containsExactlyInAnyOrder(Commits.Outcome.COMMITTED, Commits.Outcome.STALE);
    }

    @Test
    default void addsADeliveryOnceThatComesTwiceAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<Token> delivery = List.of(
                    aToken().numbered(String.valueOf(10_000_000 + round)).build());

            assertThat(TwoAtOnce.both(thread ->
                            store().tokenStock().add(delivery, List.empty(), SampleStates.ofTheBank(), count -> {})))
                    .containsExactlyInAnyOrder(TokenStock.Outcome.ADDED, TokenStock.Outcome.SERIAL_TAKEN);
        }

        assertThat(store().events()).hasSize(ROUNDS);
    }

    @Test
    default void addsASealOnceThatComesTwiceAtOnce() throws Exception {
        TrailSeal like = TrailSealsContract.seals().findFirst().get();
        for (int round = 1; round <= ROUNDS; round++) {
            TrailSeal seal =
                    new TrailSeal(round, like.since(), like.until(), like.events(), like.removedBefore(), like.mac());

            assertThat(TwoAtOnce.both(thread -> store().trailSeals().add(seal)))
                    .containsExactlyInAnyOrder(TrailSeals.Outcome.ADDED, TrailSeals.Outcome.NUMBER_TAKEN);
        }

        assertThat(store().trailSeals().after(0, 2 * ROUNDS)).hasSize(ROUNDS);
    }
}
