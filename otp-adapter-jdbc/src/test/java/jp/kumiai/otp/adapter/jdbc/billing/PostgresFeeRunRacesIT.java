package jp.kumiai.otp.adapter.jdbc.billing;

import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresFeeRunRacesIT extends FeeRunRaces {

    @RegisterExtension
    static final TestDatabase RACED = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    PostgresFeeRunRacesIT() {
        super(RACED.source());
    }
}
