package jp.kumiai.otp.adapter.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

/** As the product uses H2. */
final class H2FileStoreTest extends JdbcStoreContracts {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inFile();

    @Override
    protected JdbcStore store() {
        return JdbcStore.embedded(DATABASE.source());
    }

    @Override
    protected JdbcStore brokenStore() {
        return JdbcStore.embedded(closed());
    }
}
