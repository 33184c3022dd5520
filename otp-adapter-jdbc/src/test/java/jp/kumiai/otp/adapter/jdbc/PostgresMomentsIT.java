package jp.kumiai.otp.adapter.jdbc;

import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresMomentsIT extends JdbcMoments {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    PostgresMomentsIT() {
        super(DATABASE.source());
    }
}
