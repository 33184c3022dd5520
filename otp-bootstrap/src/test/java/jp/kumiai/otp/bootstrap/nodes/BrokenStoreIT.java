package jp.kumiai.otp.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.SharedPostgres;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.bootstrap.NodesInProcess;
import jp.kumiai.otp.bootstrap.history.Call;
import jp.kumiai.otp.bootstrap.history.HistoryChecker;
import jp.kumiai.otp.domain.decision.Changes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The load and the checker have teeth: in a product whose store is broken on purpose they find it, and nothing in the real
 * one.
 */
class BrokenStoreIT {

    @RegisterExtension
    static final SharedPostgres POSTGRES = SharedPostgres.of(PostgresMajor.NEWEST);

    private static final int COMPANIES = 4;
    private static final int CLIENTS = 8;
    private static final int CALLS = 400;

    @TempDir
    private Path folder;

    private final AtomicInteger commitsSoFar = new AtomicInteger();

    @Test
    void nothingIsFoundInTheRealOne() {
        assertThat(breaches(commits -> commits)).isEmpty();
    }

    /** Whoever was overtaken is told what they would have been told as the first. */
    @Test
    void aStoreThatTakesStaleStatesForWrittenIsFound() {
        assertThat(breaches(commits -> changes -> {
                    Commits.Outcome outcome = commits.commit(changes);
                    return outcome == Commits.Outcome.STALE ? Commits.Outcome.COMMITTED : outcome;
                }))
                .isNotEmpty();
    }

    /** As after a crash, where commits are acknowledged before they are on the disk. */
    @Test
    void aStoreThatLosesACommitNowAndThenIsFound() {
        assertThat(breaches(commits -> changes ->
                        commitsSoFar.incrementAndGet() % 40 == 0 ? Commits.Outcome.COMMITTED : commits.commit(changes)))
                .isNotEmpty();
    }

    /** As where a wrong code is an exception, and the transaction is rolled back with it. */
    @Test
    void aStoreThatForgetsFailuresIsFound() {
        assertThat(breaches(commits -> changes -> commits.commit(counts(changes) ? withoutTokens(changes) : changes)))
                .anyMatch(breach -> breach.startsWith("R17: failures are counted exactly"));
    }

    /** As where the trail is written on its own, and its errors are swallowed. */
    @Test
    void aStoreThatWritesNoEventNowAndThenIsFound() {
        assertThat(breaches(commits -> changes ->
                        commits.commit(commitsSoFar.incrementAndGet() % 20 == 0 ? withoutEvents(changes) : changes)))
                .isNotEmpty();
    }

    private List<String> breaches(UnaryOperator<Commits> spoil) {
        String database = POSTGRES.newDatabase();
        Site site = Site.on(database, folder);
        List<Company> companies = site.enter(COMPANIES);
        try (NodesInProcess nodes = NodesInProcess.start(3, database, folder, spoil)) {
            Load load = Load.start(InProcess.of(nodes), companies, CLIENTS, 20261126);
            load.awaitMore(CALLS);
            List<Call> calls = load.stop();
            return HistoryChecker.breaches(
                    calls, StoredStates.of(nodes.product().storage(), companies, calls));
        }
    }

    private static boolean counts(Changes changes) {
        return changes.tokens().exists(token -> token.codes().failures().consecutive() > 0);
    }

    private static Changes withoutTokens(Changes changes) {
        return new Changes(
                io.vavr.collection.List.empty(),
                changes.users(),
                changes.contracts(),
                changes.sessions(),
                changes.endedSessions(),
                changes.requests(),
                changes.desk(),
                changes.events());
    }

    private static Changes withoutEvents(Changes changes) {
        return new Changes(
                changes.tokens(),
                changes.users(),
                changes.contracts(),
                changes.sessions(),
                changes.endedSessions(),
                changes.requests(),
                changes.desk(),
                io.vavr.collection.List.empty());
    }
}
