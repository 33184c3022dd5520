package jp.kumiai.otp.adapter.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

final class H2FileWithoutAutoCommitStoreTest extends JdbcStoreContracts {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inFile();

    @Override
    protected JdbcStore store() {
        return new JdbcStore(Interposed.withoutAutoCommit(DATABASE.source()));
    }
}
