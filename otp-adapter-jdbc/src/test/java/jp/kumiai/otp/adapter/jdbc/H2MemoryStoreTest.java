package jp.kumiai.otp.adapter.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

final class H2MemoryStoreTest extends JdbcStoreContracts {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inMemory();

    @Override
    protected JdbcStore store() {
        return new JdbcStore(DATABASE.source());
    }
}
