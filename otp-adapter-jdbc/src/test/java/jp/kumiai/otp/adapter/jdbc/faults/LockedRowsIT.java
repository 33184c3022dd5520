package jp.kumiai.otp.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.schema.Schema;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;
import jp.kumiai.otp.adapter.jdbc.testkit.SharedPostgres;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.user.BankingUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the adapter makes of a row that somebody else has locked, an operator with a session of their own for instance. */
@ParameterizedClass
@EnumSource
final class LockedRowsIT {

    private static final String TOUCH_TOKEN = "UPDATE token SET drift = drift WHERE serial_no = '12345678'";
    private static final String TOUCH_USER = "UPDATE banking_user SET name = name WHERE login_id = 'hanskirodt'";

    @RegisterExtension
    static final SharedPostgres SERVER = SharedPostgres.of(PostgresMajor.NEWEST);

    private final Way way;
    private final String url = SERVER.newDatabase();
    private final JdbcStore truth = new JdbcStore(PostgresServer.connectionsTo(url));
    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    LockedRowsIT(Way way) {
        this.way = way;
    }

    @BeforeEach
    void found() {
        Schema.migrate(truth.source());
        truth.given(DataShoji.founded());
    }

    @AfterEach
    void shutDown() {
        executor.shutdown();
    }

    @Test
    void givesUpARowThatStaysLockedAndHasWrittenNothing() throws SQLException {
        JdbcStore store = storeWith("lock_timeout=100ms");
        Acceptance acceptance = acceptance();
        try (Somebody somebody = Somebody.on(url)) {
            somebody.does(TOUCH_TOKEN);

            assertThatThrownBy(() -> store.commits().commit(acceptance.changes()))
                    .isInstanceOf(PortUnavailable.class)
                    .hasMessageContaining("55P03");
        }

        assertThat(truth.snapshots().request(acceptance.request())).isEmpty();
        assertThat(store.commits().commit(acceptance.changes())).isEqualTo(Outcome.COMMITTED);
    }

    @Test
    void isStaleWhenItIsTheVictimOfADeadlock() throws Exception {
        JdbcStore store = storeWith("deadlock_timeout=1s");
        Acceptance acceptance = acceptance();
        try (Somebody somebody = Somebody.on(url)) {
            somebody.does(TOUCH_USER);
            Future<Outcome> commit = executor.submit(
                    () -> store.commits().commit(acceptance.changes().user(hanako())));
            somebody.isWaitedForBy(1);

            somebody.does(TOUCH_TOKEN);

            assertThat(commit.get()).isEqualTo(Outcome.STALE);
        }
        assertThat(truth.snapshots().request(acceptance.request())).isEmpty();
    }

    @Test
    void isStaleWhenItCannotBePutBehindAnotherTransaction() throws Exception {
        JdbcStore store = storeWith("default_transaction_isolation=serializable");
        Acceptance acceptance = acceptance();
        try (Somebody somebody = Somebody.on(url)) {
            somebody.does(TOUCH_TOKEN);
            Future<Outcome> commit = executor.submit(() -> store.commits().commit(acceptance.changes()));
            somebody.isWaitedForBy(1);

            somebody.commits();

            assertThat(commit.get()).isEqualTo(Outcome.STALE);
        }
        assertThat(truth.snapshots().request(acceptance.request())).isEmpty();
    }

    /** The server may do later what nobody waits for any more; who asks in between finds nothing yet. */
    @Test
    void isDoneOnceWhenItIsAskedForAgainWhileTheServerStillHasIt() throws Exception {
        JdbcStore impatient = storeWith("lock_timeout=0&socketTimeout=1");
        JdbcStore patient = storeWith("lock_timeout=0");
        Acceptance acceptance = acceptance();
        try (Somebody somebody = Somebody.on(url)) {
            somebody.does(TOUCH_TOKEN);
            assertThatThrownBy(() -> impatient.commits().commit(acceptance.changes()))
                    .isInstanceOf(PortUnavailable.class);
            assertThat(truth.snapshots().request(acceptance.request())).isEmpty();
            Future<Outcome> again = executor.submit(() -> patient.commits().commit(acceptance.changes()));
            somebody.isWaitedForBy(2);

            somebody.commits();

            assertThat(again.get()).isIn(Outcome.COMMITTED, Outcome.STALE);
        }
        assertThat(truth.snapshots().request(acceptance.request())).isNotEmpty();
        assertThat(truth.events()).containsExactly(acceptance.event());
    }

    private BankingUser hanako() {
        return truth.snapshots().ofUser(DataShoji.HANAKO.loginId()).get().user();
    }

    private Acceptance acceptance() {
        return Acceptance.of(truth.snapshots().token(DataShoji.SHARED).get(), "r-1");
    }

    private JdbcStore storeWith(String setting) {
        DataSource source = PostgresServer.connectionsTo(url + "&options=-c%20" + setting);
        return new JdbcStore(source, way.on(source));
    }
}
