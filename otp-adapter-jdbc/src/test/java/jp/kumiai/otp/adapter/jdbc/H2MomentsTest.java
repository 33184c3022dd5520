package jp.kumiai.otp.adapter.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

final class H2MomentsTest extends JdbcMoments {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inFile();

    H2MomentsTest() {
        super(DATABASE.source());
    }
}
