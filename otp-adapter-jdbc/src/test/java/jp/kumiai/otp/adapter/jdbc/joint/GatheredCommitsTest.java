package jp.kumiai.otp.adapter.jdbc.joint;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.decision.Changes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is committed with whom, while the first commit is held up: without a database, and without chance. */
final class GatheredCommitsTest {

    private static final Changes FIRST = replacing("10000001", 1);
    private static final Changes SECOND = replacing("10000002", 1);
    private static final Changes THIRD = replacing("10000003", 1);

    @RegisterExtension
    final Queue queue = new Queue();

    private final HeldCommits commits = new HeldCommits();

    @Test
    void commitsALoneCallerAloneAndAtOnce() throws Exception {
        commits.release();

        assertThat(new GatheredCommits(commits).commit(FIRST)).isEqualTo(Outcome.COMMITTED);

        assertThat(commits.acts()).containsExactly(List.of(FIRST));
    }

    @Test
    void commitsTogetherWhoArrivesWhileACommitIsUnderWay() throws Exception {
        List<Future<Outcome>> outcomes = afterwards(FIRST, SECOND, THIRD);

        assertThat(outcomes.map(Queue::get)).containsOnly(Outcome.COMMITTED);
        assertThat(commits.acts()).containsExactly(List.of(FIRST), List.of(SECOND, THIRD));
    }

    @Test
    void writesNoRowTwiceInOneCommit() throws Exception {
        Changes laterVersion = replacing("10000002", 2);

        List<Future<Outcome>> outcomes = afterwards(FIRST, SECOND, laterVersion, THIRD);

        assertThat(outcomes.map(Queue::get)).containsOnly(Outcome.COMMITTED);
        assertThat(commits.acts()).containsExactly(List.of(FIRST), List.of(SECOND, THIRD), List.of(laterVersion));
    }

    @Test
    void tellsWhoWasOvertakenWithoutAskingTheDatabase() throws Exception {
        Changes sameVersion = replacing("10000001", 1);

        List<Future<Outcome>> outcomes = afterwards(FIRST, sameVersion, SECOND);

        assertThat(outcomes.map(Queue::get)).containsExactly(Outcome.COMMITTED, Outcome.STALE, Outcome.COMMITTED);
        assertThat(commits.acts()).containsExactly(List.of(FIRST), List.of(SECOND));
    }

    @Test
    void isNotOvertakenByWhoWasStale() throws Exception {
        commits.finding(FIRST::equals);

        List<Future<Outcome>> outcomes = afterwards(FIRST, replacing("10000001", 1));

        assertThat(outcomes.map(Queue::get)).containsExactly(Outcome.STALE, Outcome.COMMITTED);
        assertThat(commits.acts()).hasSize(2);
    }

    @Test
    void findsTheStaleOneAmongManyAndCommitsAllOthers() throws Exception {
        commits.finding(THIRD::equals);
        Changes fourth = replacing("10000004", 1);
        Changes fifth = replacing("10000005", 1);

        List<Future<Outcome>> outcomes = afterwards(FIRST, SECOND, THIRD, fourth, fifth);

        assertThat(outcomes.map(Queue::get))
                .containsExactly(
                        Outcome.COMMITTED, Outcome.COMMITTED, Outcome.STALE, Outcome.COMMITTED, Outcome.COMMITTED);
        assertThat(commits.acts().last()).isEqualTo(List.of(fourth, fifth));
    }

    @Test
    void throwsAFaultToEverybodyWhoWasInIt() throws Exception {
        List<Future<Outcome>> outcomes = afterTheFault(FIRST, SECOND, THIRD);

        outcomes.forEach(outcome -> assertThatThrownBy(outcome::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(PortUnavailable.class));
    }

    @Test
    void commitsWhatTheBankDoesWithoutGathering() {
        commits.release();
        Changes ofTheBank = Changes.NONE.contract(DataShoji.CONTRACT);

        assertThat(new GatheredCommits(commits).commit(ofTheBank)).isEqualTo(Outcome.COMMITTED);

        assertThat(commits.acts()).containsExactly(List.of(ofTheBank));
    }

    @Test
    void commitsNoMoreThanAHundredAndTwentyEightTogether() throws Exception {
        List<Changes> many = List.rangeClosed(1, 130).map(number -> replacing("2000%04d".formatted(number), 1));

        afterwards(many.toJavaArray(Changes[]::new)).forEach(Queue::get);

        assertThat(commits.acts().map(List::size)).containsExactly(1, 128, 1);
    }

    private List<Future<Outcome>> afterTheFault(Changes... changes) throws Exception {
        commits.stopAnswering();
        return afterwards(changes);
    }

    /** The first is under way when the others arrive, one after the other. */
    private List<Future<Outcome>> afterwards(Changes... changes) throws Exception {
        GatheredCommits gathered = new GatheredCommits(commits);
        List<Future<Outcome>> outcomes = List.empty();
        for (Changes each : changes) {
            outcomes = outcomes.append(queue.waits(() -> gathered.commit(each)));
            commits.awaitTheFirst();
        }
        commits.release();
        return outcomes;
    }

    private static Changes replacing(String serial, long version) {
        return Changes.NONE.token(aToken().numbered(serial).version(version).build());
    }
}
