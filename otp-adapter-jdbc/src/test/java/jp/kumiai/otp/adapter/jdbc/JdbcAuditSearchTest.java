package jp.kumiai.otp.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcAuditSearchTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inMemory();

    @Test
    void goesBackThroughTheTrailsKeyWithoutSorting() throws SQLException {
        assertThat(planOf(JdbcAuditSearch.PERIOD + JdbcAuditSearch.NEWEST_FIRST))
                .contains("commit_id >= ?1", "AND commit_id <= ?2", "/* index sorted */");
    }

    private static String planOf(String sql) throws SQLException {
        UUID any = new UUID(0, 0);
        try (Connection connection = DATABASE.source().getConnection();
                PreparedStatement statement = connection.prepareStatement("EXPLAIN " + sql)) {
            statement.setObject(1, any);
            statement.setObject(2, any);
            statement.setObject(3, any);
            statement.setInt(4, 0);
            statement.setInt(5, 10);
            try (ResultSet plan = statement.executeQuery()) {
                assertThat(plan.next()).isTrue();
                return plan.getString(1);
            }
        }
    }
}
