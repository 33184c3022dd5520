package jp.kumiai.otp.adapter.jdbc.sealing;

import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class H2ForgeriesTest extends Forgeries {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inMemory();

    @Override
    JdbcStore store() {
        return new JdbcStore(DATABASE.source());
    }
}
