package jp.kumiai.otp.adapter.jdbc;

import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import org.junit.jupiter.api.extension.RegisterExtension;

/** As the product uses PostgreSQL. */
final class NewestPostgresStoreIT extends JdbcStoreContracts {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    @Override
    protected JdbcStore store() {
        return JdbcStore.postgres(DATABASE.source());
    }

    @Override
    protected JdbcStore brokenStore() {
        return JdbcStore.postgres(closed());
    }
}
