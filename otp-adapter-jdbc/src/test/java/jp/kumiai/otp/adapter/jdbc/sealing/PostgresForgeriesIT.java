package jp.kumiai.otp.adapter.jdbc.sealing;

import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresForgeriesIT extends Forgeries {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.onPostgres(PostgresMajor.OLDEST);

    @Override
    JdbcStore store() {
        return JdbcStore.postgres(DATABASE.source());
    }
}
