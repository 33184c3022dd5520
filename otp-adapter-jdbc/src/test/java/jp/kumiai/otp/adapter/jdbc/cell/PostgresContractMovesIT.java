package jp.kumiai.otp.adapter.jdbc.cell;

import java.sql.SQLException;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresContractMovesIT extends ContractMoves {

    @RegisterExtension
    static final TestDatabase HERE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    @RegisterExtension
    static final TestDatabase THERE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    PostgresContractMovesIT() {
        super(new TwoCells(HERE.source(), THERE.source()));
    }

    @Override
    void empty() throws SQLException {
        HERE.empty();
        THERE.empty();
    }
}
