package jp.kumiai.otp.adapter.jdbc;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.retention.CutOffs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In what state connections are given back: in the mode they came in, with nothing left to commit, and always. */
final class JdbcConnectionsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inMemory();

    private static final AuditEvent EVENT = AuditEvent.ofCustomer(
            DataShoji.NOW, AuditEvent.Kind.LOGGED_OUT, DataShoji.NUMBER, DataShoji.HANAKO.loginId());

    private static final CutOffs CUT_OFFS = new CutOffs(DataShoji.NOW, DataShoji.NOW);

    private static final RequestKey REQUEST =
            new RequestKey(DataShoji.NUMBER, DataShoji.HANAKO.loginId(), new RequestId("r-1"));

    private final ArrayList<String> calls = new ArrayList<>();
    private final Connection lent = DATABASE.source().getConnection();
    private final JdbcStore store = new JdbcStore(Interposed.on(DATABASE.source(), (method, really) -> {
        calls.add(method.getName());
        return switch (method.getName()) {
            case "getConnection" -> lent;
            case "close" -> null;
            default -> really.make();
        };
    }));

    JdbcConnectionsTest() throws SQLException {}

    @AfterEach
    void closeIt() throws SQLException {
        lent.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesThemBackInTheModeTheyCameIn(boolean autoCommit) throws SQLException {
        lent.setAutoCommit(autoCommit);

        for (Runnable call : everyCall()) {
            calls.clear();
            call.run();
            assertThat(lent.getAutoCommit()).isEqualTo(autoCommit);
            assertThat(calls).startsWith("getConnection").endsWith("close");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesNothingToCommitWhenStale(boolean autoCommit) throws SQLException {
        lent.setAutoCommit(autoCommit);
        Changes halfStale = Changes.NONE
                .token(aToken().build())
                .user(DataShoji.SHIRO)
                .contract(DataShoji.CONTRACT)
                .event(EVENT);
        store.given(Changes.NONE.contract(DataShoji.CONTRACT));

        assertThat(store.commits().commit(halfStale)).isEqualTo(Commits.Outcome.STALE);

        lent.setAutoCommit(false);
        lent.commit();
        JdbcStore another = new JdbcStore(DATABASE.source());
        assertThat(another.snapshots().token(DataShoji.SHARED)).isEmpty();
        assertThat(another.snapshots().ofUser(DataShoji.SHIRO.loginId())).isEmpty();
        assertThat(another.events()).isEmpty();
    }

    private List<Runnable> everyCall() {
        return List.of(
                () -> store.snapshots().ofUser(DataShoji.HANAKO.loginId()),
                () -> store.snapshots().roster(DataShoji.NUMBER),
                () -> store.snapshots().request(REQUEST),
                () -> store.given(DataShoji.founded()),
                () -> assertThat(store.commits().commit(DataShoji.founded())).isEqualTo(Commits.Outcome.STALE),
                () -> store.tokenStock().known(HashSet.of(DataShoji.SHARED)),
                () -> assertThat(store.tokenStock()
                                .add(List.of(DataShoji.SHARED_TOKEN), List.empty(), EVENT, count -> {}))
                        .isEqualTo(TokenStock.Outcome.SERIAL_TAKEN),
                () -> store.sessionSweep().removeIdle(DataShoji.NOW, DataShoji.NOW),
                () -> store.retention().count(CUT_OFFS),
                () -> store.retention().remove(CUT_OFFS, 1, removed -> EVENT),
                () -> store.tokensOnLoan().onLoan(),
                () -> store.auditTrail().latestAbout(DataShoji.SHARED, 1),
                () -> store.staffRecords().all(),
                () -> store.contractRecords().file(DataShoji.NUMBER),
                () -> store.contractRecords().device(DataShoji.SHARED),
                () -> store.stock().inStock(DataShoji.NOW, 1),
                () -> store.ledger().billingFile(DataShoji.NUMBER, FeeMonth.of(DataShoji.NOW), DataShoji.NOW));
    }
}
