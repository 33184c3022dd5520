package jp.kumiai.otp.adapter.jdbc.sealing;

import java.sql.SQLException;
import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresForgeriesIT extends Forgeries {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.onPostgres(PostgresMajor.OLDEST);

    @Override
    JdbcStore store() {
        return JdbcStore.postgres(DATABASE.source());
    }

    /** PostgreSQL keeps them, and Java reads them as instants that it cannot write again. */
    @ParameterizedTest
    @ValueSource(strings = {"infinity", "-infinity"})
    void ofTimesWithoutEndDoNotStopTheSealing(String never) throws SQLException {
        doNotStopTheSealing("UPDATE audit_event SET occurred_at = '" + never + "'");
    }
}
