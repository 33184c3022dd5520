package jp.kumiai.otp.adapter.jdbc.races;

import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pool is smaller than the crowd, so that some wait for a connection too. */
final class PlainPostgresCommitRacesIT extends CommitRaces {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    PlainPostgresCommitRacesIT() {
        super(new JdbcStore(DATABASE.source()));
    }
}
