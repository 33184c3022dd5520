package jp.kumiai.otp.adapter.jdbc.cell;

import java.sql.SQLException;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresContractMovesIT extends ContractMoves {

    @RegisterExtension
    static final TestDatabase HERE = PostgresCells.HERE;

    @RegisterExtension
    static final TestDatabase THERE = PostgresCells.THERE;

    PostgresContractMovesIT() {
        super(new TwoCells(HERE.source(), THERE.source()));
    }

    @Override
    void empty() throws SQLException {
        HERE.empty();
        THERE.empty();
    }
}
