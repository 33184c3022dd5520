package jp.kumiai.otp.adapter.jdbc.cell;

import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class H2SerialClaimsTest extends SerialClaims {

    @RegisterExtension
    static final TestDatabase CELL = TestDatabase.inMemory();

    H2SerialClaimsTest() {
        super(TestDatabase.emptyInMemory());
    }

    @Override
    JdbcStore cell() {
        return new JdbcStore(CELL.source());
    }
}
