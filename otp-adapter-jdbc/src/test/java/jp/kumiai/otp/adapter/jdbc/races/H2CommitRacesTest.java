package jp.kumiai.otp.adapter.jdbc.races;

import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pool is smaller than the crowd, so that some wait for a connection too. */
final class H2CommitRacesTest extends CommitRaces {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inFile();

    H2CommitRacesTest() {
        super(new JdbcStore(DATABASE.source()));
    }
}
