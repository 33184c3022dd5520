package jp.kumiai.otp.adapter.jdbc.joint;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.CompletionStage;
import jp.kumiai.otp.application.decision.Waiting;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Who is read, decided and committed with whom, while the first commit is held up: without a database, without chance. */
@Timeout(
        value = 30,
        threadMode = ThreadMode.SEPARATE_THREAD) // who is forgotten waits for ever, whoever interrupts them
final class JointDecisionsTest {

    private static final Changes FIRST = replacing("10000001");
    private static final Changes SECOND = replacing("10000002");
    private static final Changes THIRD = replacing("10000003");

    private final HeldCommits commits = new HeldCommits();
    private final java.util.List<Integer> reads = Collections.synchronizedList(new ArrayList<>());
    private final JointDecisions decisions = new JointDecisions(this::nobody, commits, 1);
    private boolean answering = true;

    @AfterEach
    void end() {
        commits.release();
        decisions.close();
    }

    @Test
    void servesALoneCallerAtOnce() {
        commits.release();

        assertThat(Waiting.forAnswer(settle(FIRST))).isEqualTo(Either.right(FIRST));

        assertThat(reads).containsExactly(1);
        assertThat(commits.acts()).containsExactly(List.of(FIRST));
    }

    @Test
    void servesWhoComesBackWhileTheirLastTurnEnds() {
        commits.release();

        for (int times = 0; times < 50_000; times++) {
            assertThat(Waiting.forAnswer(settle(FIRST))).isEqualTo(Either.right(FIRST));
        }
    }

    @Test
    void readsAndCommitsTogetherWhoArrivesMeanwhile() {
        assertThat(afterwards(FIRST, SECOND, THIRD).map(Waiting::forAnswer))
                .containsExactly(Either.right(FIRST), Either.right(SECOND), Either.right(THIRD));

        assertThat(reads).containsExactly(1, 2);
        assertThat(commits.acts()).containsExactly(List.of(FIRST), List.of(SECOND, THIRD));
    }

    @Test
    void readsAndDecidesAnewForTheSecondOfTwoThatWriteOneRow() {
        afterwards(FIRST, SECOND, SECOND, THIRD).forEach(Waiting::forAnswer);

        assertThat(reads).containsExactly(1, 3, 1);
        assertThat(commits.acts()).containsExactly(List.of(FIRST), List.of(SECOND, THIRD), List.of(SECOND));
    }

    @Test
    void answersWhoChangesNothingWithoutACommit() {
        assertThat(afterwards(FIRST, Changes.NONE).map(Waiting::forAnswer))
                .containsExactly(Either.right(FIRST), Either.right(Changes.NONE));

        assertThat(commits.acts()).containsExactly(List.of(FIRST));
    }

    @Test
    void keepsOneCallersBugFromTheOthers() {
        CompletionStage<Either<String, Changes>> first = settle(FIRST);
        commits.awaitTheFirst();
        CompletionStage<Either<String, Changes>> broken =
                decisions.settle(SessionBuilder.keyNumber(1), new RequestId("r-1"), (Option<RequestStanding> found) -> {
                    throw new AssertionError("a bug");
                });
        CompletionStage<Either<String, Changes>> second = settle(SECOND);
        commits.release();

        assertThatThrownBy(() -> Waiting.forAnswer(broken)).hasRootCauseInstanceOf(AssertionError.class);
        assertThat(Waiting.forAnswer(first)).isEqualTo(Either.right(FIRST));
        assertThat(Waiting.forAnswer(second)).isEqualTo(Either.right(SECOND));
    }

    @Test
    void throwsALostCommitToEverybodyWhoWasInIt() {
        commits.stopAnswering();

        assertThat(afterwards(FIRST, SECOND, THIRD))
                .allSatisfy(answer ->
                        assertThatThrownBy(() -> Waiting.forAnswer(answer)).isInstanceOf(PortUnavailable.class));
        assertThat(commits.acts()).hasSize(2);
    }

    @Test
    void turnsAwayEverybodyWhoWaitsForAStoreThatCannotBeRead() {
        List<Changes> many = List.rangeClosed(1, 200).map(number -> replacing("2000%04d".formatted(number)));
        CompletionStage<Either<String, Changes>> first = settle(FIRST);
        commits.awaitTheFirst();
        List<CompletionStage<Either<String, Changes>>> others = many.map(this::settle);
        answering = false;
        commits.release();

        assertThat(Waiting.forAnswer(first)).isEqualTo(Either.right(FIRST));
        assertThat(others)
                .allSatisfy(answer ->
                        assertThatThrownBy(() -> Waiting.forAnswer(answer)).isInstanceOf(PortUnavailable.class));
        assertThat(reads).containsExactly(1, 128);
    }

    @Test
    void servesWhoArrivesMeanwhileBesidesWhereTwoTurnsAreTakenAtOnce() {
        try (JointDecisions two = new JointDecisions(this::nobody, commits, 2)) {
            CompletionStage<Either<String, Changes>> first = settle(two, FIRST);
            commits.awaitTheFirst();

            assertThat(Waiting.forAnswer(settle(two, SECOND))).isEqualTo(Either.right(SECOND));

            assertThat(first.toCompletableFuture()).isNotDone();
            commits.release();
            assertThat(Waiting.forAnswer(first)).isEqualTo(Either.right(FIRST));
        }
    }

    @Test
    void takesNobodyAfterItsEnd() {
        decisions.close();

        assertThatThrownBy(() -> Waiting.forAnswer(settle(FIRST))).isInstanceOf(PortUnavailable.class);
        assertThat(commits.acts()).isEmpty();
    }

    /** The first is under way when the others arrive, in this order. */
    private List<CompletionStage<Either<String, Changes>>> afterwards(Changes... changes) {
        List<CompletionStage<Either<String, Changes>>> answers = List.empty();
        for (Changes each : changes) {
            answers = answers.append(settle(each));
            commits.awaitTheFirst();
        }
        commits.release();
        return answers;
    }

    private CompletionStage<Either<String, Changes>> settle(Changes changes) {
        return settle(decisions, changes);
    }

    private static CompletionStage<Either<String, Changes>> settle(JointDecisions decisions, Changes changes) {
        return decisions.settle(
                SessionBuilder.keyNumber(1),
                new RequestId("r-1"),
                (Option<RequestStanding> found) -> Decision.accept(changes, changes));
    }

    private List<Either<PortUnavailable, Option<RequestStanding>>> nobody(List<JointReads.Asked> asked) {
        reads.add(asked.size());
        if (!answering) {
            throw new PortUnavailable("no answer");
        }
        return asked.map(one -> Either.right(Option.none()));
    }

    private static Changes replacing(String serial) {
        return Changes.NONE.token(aToken().numbered(serial).version(1).build());
    }
}
