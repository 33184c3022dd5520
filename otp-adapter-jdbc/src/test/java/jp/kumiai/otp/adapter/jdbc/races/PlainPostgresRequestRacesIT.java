package jp.kumiai.otp.adapter.jdbc.races;

import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PlainPostgresRequestRacesIT extends RequestRaces {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    PlainPostgresRequestRacesIT() {
        super(new JdbcStore(DATABASE.source()));
    }
}
