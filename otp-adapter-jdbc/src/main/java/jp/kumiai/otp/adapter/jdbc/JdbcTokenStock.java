package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.desk.LoanTable;
import jp.kumiai.otp.adapter.jdbc.sql.Conflict;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.EventTable;
import jp.kumiai.otp.adapter.jdbc.table.TokenTable;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;

/**
 * Takes a delivery in by one transaction, in batches of {@value #BATCH} in the order of the serial numbers, the tokens
 * first and then their loans: a number that is taken ends it. While it lasts it holds one connection and blocks nobody but other deliveries of the same tokens.
 * Thread-safe.
 */
public final class JdbcTokenStock implements TokenStock {

    private static final int BATCH = 1_000;
    private static final String SOME = "SELECT " + TokenTable.COLUMNS + " FROM token t LIMIT ?";

    private final Database database;

    public JdbcTokenStock(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public Set<SerialNumber> known(Set<SerialNumber> serials) {
        return database.read("looking for serial numbers", connection -> {
            Set<SerialNumber> known = HashSet.empty();
            for (List<SerialNumber> some : serials.toList().grouped(BATCH)) {
                known = known.addAll(known(connection, some));
            }
            return known;
        });
    }

    private static List<SerialNumber> known(Connection connection, List<SerialNumber> serials) throws SQLException {
        String list = serials.map(serial -> "?").mkString(", ");
        return Sql.all(
                connection,
                "SELECT serial_no FROM token WHERE serial_no IN (" + list + ")"
                        + " UNION SELECT serial_no FROM departed_token WHERE serial_no IN (" + list + ")",
                serials.appendAll(serials),
                JdbcTokenStock::bind,
                row -> new SerialNumber(row.text("serial_no")));
    }

    @Override
    public Option<Token> sample() {
        return database.read(
                "reading any token",
                connection -> Sql.first(
                        connection, SOME, 1L, (limit, parameters) -> parameters.number(limit), TokenTable::read));
    }

    private static void bind(List<SerialNumber> serials, Parameters parameters) throws SQLException {
        for (SerialNumber serial : serials) {
            parameters.text(serial.value());
        }
    }

    @Override
    public Outcome add(List<Token> tokens, List<Loan> loans, AuditEvent event, LongConsumer progress) {
        return database.write("taking tokens in", Conflict.KEY_TAKEN, connection -> {
                    write(connection, tokens, progress);
                    if (haveDeparted(connection, tokens)) {
                        return Option.none();
                    }
                    for (List<Loan> batch : loans.sortBy(Loan::serial).grouped(BATCH)) {
                        LoanTable.TABLE.insert(connection, batch);
                    }
                    EventTable.append(connection, EventTable.entries(List.of(event)));
                    return Option.some(Outcome.ADDED);
                })
                .getOrElse(Outcome.SERIAL_TAKEN);
    }

    /** Asked last: who departed before has let go of the numbers before they could be written. */
    private static boolean haveDeparted(Connection connection, List<Token> tokens) throws SQLException {
        for (List<Token> batch : tokens.grouped(BATCH)) {
            String list = batch.map(token -> "?").mkString(", ");
            if (Sql.first(
                            connection,
                            "SELECT serial_no FROM departed_token WHERE serial_no IN (" + list + ")",
                            batch.map(Token::serial),
                            JdbcTokenStock::bind,
                            row -> row.text("serial_no"))
                    .isDefined()) {
                return true;
            }
        }
        return false;
    }

    private static void write(Connection connection, List<Token> tokens, LongConsumer progress) throws SQLException {
        long written = 0;
        for (List<Token> batch : tokens.sortBy(Token::serial).grouped(BATCH)) {
            TokenTable.TABLE.insert(connection, batch);
            written += batch.size();
            progress.accept(written);
        }
    }
}
