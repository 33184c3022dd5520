package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.List;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.TokenTable;
import jp.kumiai.otp.application.port.TokensOnLoan;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;

/** The devices on loan, by one statement that goes through the whole table. Thread-safe. */
public final class JdbcTokensOnLoan implements TokensOnLoan {

    private static final String ON_LOAN =
            "SELECT " + TokenTable.COLUMNS + " FROM token t WHERE t.device = ? ORDER BY t.serial_no";

    private final Database database;

    public JdbcTokensOnLoan(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public List<Token> onLoan() {
        return database.read(
                "reading the tokens on loan",
                connection -> Sql.all(
                        connection,
                        ON_LOAN,
                        DeviceState.ON_LOAN.name(),
                        (device, parameters) -> parameters.text(device),
                        TokenTable::read));
    }
}
