package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.List;
import java.time.Instant;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.TokenTable;
import jp.kumiai.otp.application.port.Stock;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;

/**
 * The stock by one statement, which follows an index and stops at the limit. Serial numbers are digits, which every
 * database sorts alike. Thread-safe.
 */
public final class JdbcStock implements Stock {

    static final String IN_STOCK = "SELECT " + TokenTable.COLUMNS + """
             FROM token t
             WHERE t.device = ? AND t.expires_at > ? AND t.kind = ?
             ORDER BY t.device, t.expires_at, t.serial_no
             LIMIT ?
            """;

    private final Database database;

    public JdbcStock(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public List<Token> inStock(Instant expiringAfter, int limit) {
        return database.read(
                "reading the stock",
                connection -> Sql.all(
                        connection,
                        IN_STOCK,
                        expiringAfter,
                        (after, parameters) -> parameters
                                .text(DeviceState.IN_STOCK.name())
                                .instant(after)
                                .text(TokenKind.HARDWARE.name())
                                .number(limit),
                        TokenTable::read));
    }
}
