package jp.kumiai.otp.adapter.jdbc.postgres;

import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.keyNumber;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.kumiai.otp.adapter.jdbc.joint.JointReads.Asked;
import jp.kumiai.otp.adapter.jdbc.schema.Schema;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;
import jp.kumiai.otp.adapter.jdbc.testkit.SharedPostgres;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.user.LoginId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How PostgreSQL goes about the statement that reads for everybody: a plan that is good for one may be bad for the next. */
final class HotStatementsIT {

    @RegisterExtension
    static final SharedPostgres SERVER = SharedPostgres.of(PostgresMajor.NEWEST);

    private static final int OTHERS = 300;
    private static final int EARLIER = 200;
    private static final LoginId HANAKO = DataShoji.HANAKO.loginId();

    // one connection, since a server counts for each connection
    private final HikariDataSource pool = singleConnection(SERVER.newDatabase());
    private final PostgresSnapshots snapshots = new PostgresSnapshots(pool);

    private static HikariDataSource singleConnection(String url) {
        Schema.migrate(PostgresServer.connectionsTo(url));
        return PostgresPool.open(PostgresAddress.of(url, "postgres", Option.none()), 1, source -> {})
                .source();
    }

    @BeforeEach
    void hanakoIsLoggedIn() {
        commit(DataShoji.founded()
                .session(aSessionOf(DataShoji.HANAKO).under(keyNumber(1)).build()));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void plansItOnceAndNotForEveryNumberOfCallers() throws SQLException {
        List.rangeClosed(1, 20).forEach(callers -> read(callers, "T-1"));

        assertThat(
                        number(
                                "SELECT sum(custom_plans) FROM pg_prepared_statements WHERE statement LIKE '%handled_request%'"))
                .isZero();
        assertThat(
                        number(
                                "SELECT sum(generic_plans) FROM pg_prepared_statements WHERE statement LIKE '%handled_request%'"))
                .isPositive();
    }

    @Test
    void goesByTheIndexAlthoughTheTableWasEmptyWhenItWasPlanned() throws SQLException {
        execute("VACUUM ANALYZE handled_request");
        List.range(0, 10).forEach(n -> read(2, "T-" + n));
        commit(answersOfOthers());

        List.range(0, 10).forEach(n -> read(2, "T-" + n));

        assertThat(counted("SELECT seq_tup_read FROM pg_stat_user_tables WHERE relname = 'handled_request'"))
                .isZero();
    }

    @Test
    void readsOneAnswerOfAUserWhoHasHadMany() throws SQLException {
        commit(answersOfOthers());
        execute("ANALYZE handled_request");
        commit(List.range(0, EARLIER).foldLeft(Changes.NONE, (all, n) -> all.request(answered(HANAKO, "T-" + n))));
        List.range(0, 10).forEach(n -> read(1, "T-" + n));
        long before = entriesRead();

        assertThat(snapshots
                        .ofRequests(List.of(asked("T-7")))
                        .head()
                        .get()
                        .get()
                        .before())
                .isNotEmpty();

        assertThat(entriesRead() - before).isEqualTo(1);
    }

    private void read(int callers, String request) {
        assertThat(snapshots.ofRequests(List.fill(callers, () -> asked(request))))
                .hasSize(callers);
    }

    private static Asked asked(String request) {
        return new Asked(keyNumber(1), RequestId.parse(request).get());
    }

    private static Changes answersOfOthers() {
        return List.range(0, OTHERS)
                .foldLeft(
                        Changes.NONE, (all, n) -> all.request(answered(new LoginId("other%05d".formatted(n)), "T-1")));
    }

    private static HandledRequest answered(LoginId user, String request) {
        return new HandledRequest(
                new RequestKey(DataShoji.NUMBER, user, RequestId.parse(request).get()),
                new Fingerprint("0123456789abcdef".repeat(4)),
                TreeMap.of("answer", "yes"),
                DataShoji.NOW);
    }

    private void commit(Changes changes) {
        assertThat(new PostgresCommits(pool).commit(changes)).isEqualTo(Outcome.COMMITTED);
    }

    private long entriesRead() throws SQLException {
        return counted("SELECT idx_tup_read FROM pg_stat_user_indexes WHERE indexrelname = 'handled_request_key'");
    }

    /** What the server has counted; it is made to count what it has done until now. */
    private long counted(String sql) throws SQLException {
        execute("SELECT pg_stat_force_next_flush()");
        return number(sql);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
