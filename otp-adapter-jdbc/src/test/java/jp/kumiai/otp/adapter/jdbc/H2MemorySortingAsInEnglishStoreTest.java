package jp.kumiai.otp.adapter.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

final class H2MemorySortingAsInEnglishStoreTest extends JdbcStoreContracts {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inMemorySortingAsInEnglish();

    @Override
    protected JdbcStore store() {
        return new JdbcStore(DATABASE.source());
    }
}
