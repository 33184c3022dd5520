package jp.kumiai.otp.adapter.jdbc;

import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresWithoutAutoCommitStoreIT extends JdbcStoreContracts {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    @Override
    protected JdbcStore store() {
        return JdbcStore.postgres(Interposed.withoutAutoCommit(DATABASE.source()));
    }
}
