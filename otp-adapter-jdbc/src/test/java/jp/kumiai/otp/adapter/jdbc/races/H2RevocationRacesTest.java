package jp.kumiai.otp.adapter.jdbc.races;

import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class H2RevocationRacesTest extends RevocationRaces {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inFile();

    H2RevocationRacesTest() {
        super(new JdbcStore(DATABASE.source()));
    }
}
