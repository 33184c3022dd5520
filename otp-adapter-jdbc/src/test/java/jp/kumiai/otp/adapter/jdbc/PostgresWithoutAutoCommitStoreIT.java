package jp.kumiai.otp.adapter.jdbc;

import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresCommits;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresWithoutAutoCommitStoreIT extends JdbcStoreContracts {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    @Override
    protected JdbcStore store() {
        DataSource source = Interposed.withoutAutoCommit(DATABASE.source());
        return JdbcStore.gathering(source, new PostgresCommits(source));
    }
}
