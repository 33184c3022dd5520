package jp.kumiai.otp.adapter.jdbc.cell;

import java.sql.SQLException;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class H2ContractMovesTest extends ContractMoves {

    @RegisterExtension
    static final TestDatabase HERE = TestDatabase.inFile();

    @RegisterExtension
    static final TestDatabase THERE = TestDatabase.inFile();

    H2ContractMovesTest() {
        super(new TwoCells(HERE.source(), THERE.source()));
    }

    @Override
    void empty() throws SQLException {
        HERE.empty();
        THERE.empty();
    }
}
