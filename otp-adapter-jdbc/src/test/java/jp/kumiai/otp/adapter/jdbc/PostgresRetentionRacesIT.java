package jp.kumiai.otp.adapter.jdbc;

import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresRetentionRacesIT extends RetentionRaces {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    @Override
    JdbcStore store() {
        return JdbcStore.postgres(DATABASE.source());
    }
}
