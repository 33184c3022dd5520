package jp.kumiai.otp.adapter.jdbc;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.retention.CutOffs;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the adapter makes of errors, wherever they happen. */
final class JdbcFaultsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inMemory();

    private static final AuditEvent EVENT = AuditEvent.ofCustomer(
            DataShoji.NOW, AuditEvent.Kind.LOGGED_OUT, DataShoji.NUMBER, DataShoji.HANAKO.loginId());

    private static final CutOffs CUT_OFFS = new CutOffs(DataShoji.NOW, DataShoji.NOW);

    private static final StaffId STAFF = new StaffId("clerk1");
    private static final FeeMonth MONTH = FeeMonth.of(DataShoji.NOW);

    private static final RequestKey REQUEST =
            new RequestKey(DataShoji.NUMBER, DataShoji.HANAKO.loginId(), new RequestId("r-1"));

    @ParameterizedTest
    @ValueSource(strings = {"getConnection", "getAutoCommit", "prepareStatement", "close"})
    void takesAnErrorOfAnyCallForAFault(String failing) {
        JdbcStore store = failingAt(failing, new SQLException("the row of hanskirodt", "08006", 7));

        for (ThrowingCallable call : everyCallOf(store)) {
            assertThatThrownBy(call).isInstanceOf(PortUnavailable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"setAutoCommit", "commit"})
    void takesAnErrorOfATransactionForAFault(String failing) {
        JdbcStore store = failingAt(failing, new SQLException("the row of hanskirodt", "08006", 7));

        assertThatThrownBy(() -> store.given(Changes.NONE.event(EVENT))).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> store.sessionSweep().removeIdle(DataShoji.NOW, DataShoji.NOW))
                .isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> store.retention().remove(CUT_OFFS, 1, removed -> EVENT))
                .isInstanceOf(PortUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"getTransactionIsolation", "setTransactionIsolation", "setAutoCommit", "commit"})
    void takesAnErrorOfAReadAtOneMomentForAFault(String failing) {
        JdbcStore store = failingAt(failing, new SQLException("the row of hanskirodt", "08006", 7));

        assertThatThrownBy(() -> store.contractRecords().file(DataShoji.NUMBER)).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> store.ledger().billingFiles(MONTH, DataShoji.NOW, Option.none(), 1))
                .isInstanceOf(PortUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57014", "22001", "23514", "42P01", "50200", "XX000"})
    void takesNoOtherErrorForAConflict(String state) {
        JdbcStore store = failingAt("prepareStatement", new SQLException("", state));

        assertThatThrownBy(() -> store.given(DataShoji.founded())).isInstanceOf(PortUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01"})
    void takesAConflictThatTheDatabaseFoundForStale(String state) {
        SQLException conflict = new SQLException("", state);
        BatchUpdateException batch = new BatchUpdateException(new int[0]);
        batch.setNextException(conflict);

        assertThat(failingAt("prepareStatement", conflict).commits().commit(DataShoji.founded()))
                .isEqualTo(Commits.Outcome.STALE);
        assertThat(failingAt("prepareStatement", batch).commits().commit(DataShoji.founded()))
                .isEqualTo(Commits.Outcome.STALE);
    }

    @Test
    void takesOnlyATakenKeyForATakenSerialNumber() {
        SQLException taken = new SQLException("", "23505");
        SQLException overtaken = new SQLException("", "40001");

        assertThat(deliverTo(failingAt("prepareStatement", taken))).isEqualTo(TokenStock.Outcome.SERIAL_TAKEN);
        assertThatThrownBy(() -> deliverTo(failingAt("prepareStatement", overtaken)))
                .isInstanceOf(PortUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01"})
    void takesNoErrorOfASweepForNothingToSweep(String state) {
        JdbcStore store = failingAt("prepareStatement", new SQLException("", state));

        assertThatThrownBy(() -> store.sessionSweep().removeIdle(DataShoji.NOW, DataShoji.NOW))
                .isInstanceOf(PortUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01"})
    void takesNoErrorOfARemovalForNothingToRemove(String state) {
        JdbcStore store = failingAt("prepareStatement", new SQLException("", state));

        assertThatThrownBy(() -> store.retention().remove(CUT_OFFS, 1, removed -> EVENT))
                .isInstanceOf(PortUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "23505", "40001"})
    void doesNotGuessWhatBecameOfACommitThatFailed(String state) {
        JdbcStore store = failingAt("commit", new SQLException("", state));

        assertThatThrownBy(() -> store.given(Changes.NONE.event(EVENT))).isInstanceOf(PortUnavailable.class);
    }

    @Test
    void takesACommitWhoseAnswerIsLostForAFault() {
        JdbcStore store = new JdbcStore(Interposed.on(DATABASE.source(), (method, really) -> {
            Object answer = really.make();
            if (method.getName().equals("commit")) {
                throw new SQLException("connection lost", "08006");
            }
            return answer;
        }));

        assertThatThrownBy(() -> store.given(Changes.NONE.event(EVENT))).isInstanceOf(PortUnavailable.class);

        assertThat(new JdbcStore(DATABASE.source()).events()).containsExactly(EVENT);
    }

    @Test
    void takesACommitWithAWarningForAFault() {
        JdbcStore store = new JdbcStore(Interposed.on(
                DATABASE.source(),
                (method, really) -> method.getName().equals("getWarnings")
                        ? new SQLWarning("canceling wait for synchronous replication", "01000")
                        : really.make()));

        assertThatThrownBy(() -> store.given(Changes.NONE.event(EVENT))).isInstanceOf(PortUnavailable.class);
    }

    @Test
    void tellsTheLogNothingOfTheRow() {
        JdbcStore store = failingAt("prepareStatement", new SQLException("the row of hanskirodt", "22001", 7));

        assertThatThrownBy(() -> store.given(DataShoji.founded()))
                .hasMessageContaining("22001")
                .hasMessageContaining("7")
                .hasMessageNotContaining("hanskirodt")
                .hasNoCause();
    }

    @Test
    void takesWhatCannotBeReadForAFault() throws SQLException {
        JdbcStore store = new JdbcStore(DATABASE.source());
        store.given(Changes.NONE.token(aToken().build()));
        try (var connection = DATABASE.source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE token SET device = 'STOLEN'");
        }

        assertThatThrownBy(() -> store.snapshots().token(DataShoji.SHARED)).isInstanceOf(PortUnavailable.class);
    }

    private static JdbcStore failingAt(String name, SQLException error) {
        return new JdbcStore(Interposed.on(DATABASE.source(), (method, really) -> {
            if (method.getName().equals(name)) {
                throw error;
            }
            return really.make();
        }));
    }

    private static TokenStock.Outcome deliverTo(JdbcStore store) {
        return store.tokenStock().add(List.of(DataShoji.SPARE_TOKEN), List.empty(), EVENT, count -> {});
    }

    private static List<ThrowingCallable> everyCallOf(JdbcStore store) {
        return List.of(
                () -> store.snapshots().ofUser(DataShoji.HANAKO.loginId()),
                () -> store.snapshots().ofSession(SessionBuilder.keyNumber(1)),
                () -> store.snapshots().token(DataShoji.SHARED),
                () -> store.snapshots().contract(DataShoji.NUMBER),
                () -> store.snapshots().roster(DataShoji.NUMBER),
                () -> store.snapshots().request(REQUEST),
                () -> store.given(Changes.NONE.event(EVENT)),
                () -> store.tokenStock().known(HashSet.of(DataShoji.SHARED)),
                () -> store.tokenStock().sample(),
                () -> deliverTo(store),
                () -> store.sessionSweep().removeIdle(DataShoji.NOW, DataShoji.NOW),
                () -> store.retention().oldest(),
                () -> store.retention().count(CUT_OFFS),
                () -> store.retention().remove(CUT_OFFS, 1, removed -> EVENT),
                () -> store.tokensOnLoan().onLoan(),
                () -> store.auditTrail().latestAbout(DataShoji.SHARED, 1),
                () -> store.staffRecords().member(STAFF),
                () -> store.staffRecords().standing(SessionBuilder.keyNumber(1)),
                () -> store.staffRecords().all(),
                () -> store.contractRecords().file(DataShoji.NUMBER),
                () -> store.contractRecords().device(DataShoji.SHARED),
                () -> store.contractRecords().search("", Option.none(), 1),
                () -> store.contractRecords().applications(ApplicationState.RECEIVED, 1),
                () -> store.stock().inStock(DataShoji.NOW, 1),
                () -> store.ledger().run(MONTH),
                () -> store.ledger().runs(1),
                () -> store.ledger().debitsOf(DataShoji.NUMBER),
                () -> store.ledger().debits(MONTH, 0, 1),
                () -> store.ledger().debits(MONTH, HashSet.of(1L)),
                () -> store.ledger().billingFile(DataShoji.NUMBER, MONTH, DataShoji.NOW),
                () -> store.ledger().billingFiles(MONTH, DataShoji.NOW, Option.none(), 1));
    }
}
