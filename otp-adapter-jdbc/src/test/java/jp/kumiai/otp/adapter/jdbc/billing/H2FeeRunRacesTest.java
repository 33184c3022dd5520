package jp.kumiai.otp.adapter.jdbc.billing;

import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class H2FeeRunRacesTest extends FeeRunRaces {

    @RegisterExtension
    static final TestDatabase RACED = TestDatabase.inFile();

    H2FeeRunRacesTest() {
        super(RACED.source());
    }
}
