package jp.kumiai.otp.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import jp.kumiai.otp.adapter.jdbc.retention.OldEvents;
import jp.kumiai.otp.adapter.jdbc.sealing.RecordedEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which way H2 takes through what grows for ten years: by an index, and where there is an end to a list, in its order. */
final class JdbcPlansTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inMemory();

    private static final byte[] KEY = {'K'};
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2021-04-01T10:00:00+09:00");
    private static final UUID COMMIT = new UUID(0, 0);
    private static final LocalDate MAY = LocalDate.of(2021, 5, 1);

    @Test
    void readsListsInTheOrderOfAnIndex() throws SQLException {
        assertThat(planOf(JdbcStock.IN_STOCK, "IN_STOCK", NOW, "HARDWARE", 10))
                .contains("token_stock: device = ?1\n        AND expires_at > ?2", "/* index sorted */");
        assertThat(planOf(JdbcContractRecords.SEARCH, KEY, "データ", "データ", 10))
                .contains("contract_order_key: order_key > ?1", "/* index sorted */");
        assertThat(planOf(JdbcContractRecords.IN_STATE, "RECEIVED", 10))
                .contains("application_state: state = ?1", "/* index sorted */");
        assertThat(planOf(JdbcLedger.OF_MONTH, MAY, 7L, 10))
                .contains(
                        "debit_number: ",
                        "AND fee_month = ?1\n        AND debit_no > ?2\n     */",
                        "/* index sorted */");
        assertThat(planOf(BillingFiles.CONTRACTS, KEY, 10))
                .contains("contract_order_key: order_key > ?1", "/* index sorted */");
    }

    @Test
    void goesFromThePageOfContractsToTheRowsThatAreTheirs() throws SQLException {
        List.of(
                        planOf(BillingFiles.LOANS, KEY, KEY, NOW, NOW),
                        planOf(BillingFiles.CHARGED, KEY, KEY, NOW, NOW),
                        planOf(BillingFiles.UNPAID, "UNPAID", KEY, KEY),
                        planOf(BillingFiles.LAST_ACCOUNTS, MAY, KEY, KEY))
                .forEach(plan -> assertThat(plan)
                        .contains("contract_order_key: order_key >= ?", "contract_no = c.contract_no")
                        .doesNotContain("tableScan"));
    }

    @Test
    void findsWhatIsUnpaidWithoutLookingAtWhatIsPaid() throws SQLException {
        assertThat(planOf(BillingFiles.UNPAID, "UNPAID", KEY, KEY)).contains("debit_state");
    }

    @Test
    void findsTheLastAccountFromTheLatestDebitOn() throws SQLException {
        assertThat(planOf(BillingFiles.LAST_ACCOUNTS, MAY, KEY, KEY))
                .contains("FROM public.debit e\n", "AND contract_no = c.contract_no", "/* index sorted */")
                .contains("contract_no = c.contract_no\n        AND fee_month = (SELECT");
    }

    @Test
    void findsAndRemovesOldEventsFromTheBeginningOfTheTrail() throws SQLException {
        assertThat(planOf(OldEvents.OLDEST)).contains("/* index sorted */");
        assertThat(planOf(OldEvents.COUNT, COMMIT, NOW))
                .contains("commit_id < ?1")
                .doesNotContain("tableScan");
        assertThat(planOf(OldEvents.LAST, COMMIT, NOW, 10)).contains("commit_id < ?1", "/* index sorted */");
        assertThat(planOf(OldEvents.DELETE, COMMIT, COMMIT, 1, NOW))
                .contains("commit_id <= ?1")
                .doesNotContain("tableScan");
    }

    @Test
    void findsWhatWasRecordedInAMinuteByAnIndex() throws SQLException {
        assertThat(planOf(RecordedEvents.BETWEEN, NOW, NOW))
                .contains("audit_event_recorded_at: ")
                .doesNotContain("tableScan");
        assertThat(planOf(RecordedEvents.ANY_BEFORE, NOW))
                .contains("audit_event_recorded_at: ")
                .doesNotContain("tableScan");
    }

    private static String planOf(String sql, Object... parameters) throws SQLException {
        try (Connection connection = DATABASE.source().getConnection();
                PreparedStatement statement = connection.prepareStatement("EXPLAIN " + sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet plan = statement.executeQuery()) {
                assertThat(plan.next()).isTrue();
                return plan.getString(1);
            }
        }
    }
}
