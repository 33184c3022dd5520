package jp.kumiai.otp.adapter.jdbc;

import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import org.junit.jupiter.api.extension.RegisterExtension;

/** PostgreSQL by nothing but the statements that every database knows. */
final class PlainPostgresStoreIT extends JdbcStoreContracts {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    @Override
    protected JdbcStore store() {
        return new JdbcStore(DATABASE.source());
    }
}
