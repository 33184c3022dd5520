package jp.kumiai.otp.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcAuditTrailTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inMemory();

    @Test
    void followsTheIndexWithoutSortingHoweverLongTheTrailIs() throws SQLException {
        assertThat(planOf(JdbcAuditTrail.LATEST_ABOUT)).contains("audit_event_serial_no", "/* index sorted */");
    }

    private static String planOf(String sql) throws SQLException {
        try (Connection connection = DATABASE.source().getConnection();
                PreparedStatement statement = connection.prepareStatement("EXPLAIN " + sql)) {
            statement.setString(1, "12345678");
            statement.setLong(2, 10);
            try (ResultSet plan = statement.executeQuery()) {
                assertThat(plan.next()).isTrue();
                return plan.getString(1);
            }
        }
    }
}
