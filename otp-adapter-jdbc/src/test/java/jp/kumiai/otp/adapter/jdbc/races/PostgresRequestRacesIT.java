package jp.kumiai.otp.adapter.jdbc.races;

import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes, each of which commits together what arrives together. */
final class PostgresRequestRacesIT extends RequestRaces {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    PostgresRequestRacesIT() {
        super(new JdbcStore(DATABASE.source(), Nodes.on(DATABASE.source(), 2)));
    }
}
