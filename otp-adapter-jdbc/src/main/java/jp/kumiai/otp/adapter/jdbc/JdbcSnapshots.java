package jp.kumiai.otp.adapter.jdbc;

import io.vavr.control.Option;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.ContractTable;
import jp.kumiai.otp.adapter.jdbc.table.SessionTable;
import jp.kumiai.otp.adapter.jdbc.table.TokenTable;
import jp.kumiai.otp.adapter.jdbc.table.UserTable;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Standing;

/**
 * Snapshots by one SQL statement each, which is what makes them consistent. Rows that refer to others are joined from
 * the outside, so that a missing one is a fault and not an empty answer. Thread-safe.
 */
public final class JdbcSnapshots implements Snapshots {

    private static final String STANDING_COLUMNS =
            String.join(", ", UserTable.COLUMNS, ContractTable.COLUMNS, TokenTable.COLUMNS);

    private static final String CONTRACT_AND_TOKEN = """
              LEFT JOIN contract c ON c.contract_no = u.contract_no
              LEFT JOIN token t ON t.serial_no = u.serial_no
            """;

    private static final String OF_USER =
            "SELECT " + STANDING_COLUMNS + " FROM banking_user u\n" + CONTRACT_AND_TOKEN + " WHERE u.login_id = ?";

    private static final String OF_SESSION = "SELECT " + SessionTable.COLUMNS + ", " + STANDING_COLUMNS
            + " FROM session s\n"
            + "  LEFT JOIN banking_user u ON u.contract_no = s.contract_no AND u.login_id = s.login_id\n"
            + CONTRACT_AND_TOKEN + " WHERE s.session_key = ?";

    private static final String TOKEN = "SELECT " + TokenTable.COLUMNS + " FROM token t WHERE t.serial_no = ?";

    private static final String CONTRACT =
            "SELECT " + ContractTable.COLUMNS + " FROM contract c WHERE c.contract_no = ?";

    private final Database database;

    public JdbcSnapshots(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public Option<Standing> ofUser(LoginId loginId) {
        return find("reading a user", OF_USER, loginId.value(), JdbcSnapshots::standing);
    }

    @Override
    public Option<SessionStanding> ofSession(SessionKey key) {
        return find(
                "reading a session",
                OF_SESSION,
                key.value(),
                row -> new SessionStanding(SessionTable.read(row), standing(row)));
    }

    @Override
    public Option<Token> token(SerialNumber serial) {
        return find("reading a token", TOKEN, serial.value(), TokenTable::read);
    }

    @Override
    public Option<Contract> contract(ContractId id) {
        return find("reading a contract", CONTRACT, id.value(), ContractTable::read);
    }

    private <T> Option<T> find(String name, String sql, String key, Sql.Reading<T> reading) {
        return database.read(
                name,
                connection -> Sql.first(connection, sql, key, (value, parameters) -> parameters.text(value), reading));
    }

    private static Standing standing(Row row) throws SQLException {
        Option<Token> token =
                row.of("t_").optionalText("serial_no").isDefined() ? Option.some(TokenTable.read(row)) : Option.none();
        return new Standing(UserTable.read(row), ContractTable.read(row), token);
    }
}
