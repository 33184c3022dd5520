package jp.kumiai.otp.adapter.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcRetentionRacesTest extends RetentionRaces {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inFile();

    @Override
    JdbcStore store() {
        return JdbcStore.embedded(DATABASE.source());
    }
}
