package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.joint.JointReads;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.ContractTable;
import jp.kumiai.otp.adapter.jdbc.table.RequestTable;
import jp.kumiai.otp.adapter.jdbc.table.SessionTable;
import jp.kumiai.otp.adapter.jdbc.table.StandingJoin;
import jp.kumiai.otp.adapter.jdbc.table.TokenTable;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;

/**
 * Snapshots by one SQL statement each, which is what makes them consistent. Rows that refer to others are joined from
 * the outside, so that a missing one is a fault and not an empty answer. Thread-safe.
 */
public final class JdbcSnapshots implements Snapshots, JointReads {

    private static final String OF_USER = "SELECT " + StandingJoin.COLUMNS + " FROM banking_user u\n"
            + StandingJoin.CONTRACT_AND_TOKEN + " WHERE u.login_id = ?";

    private static final String OF_SESSION = "SELECT " + SessionTable.COLUMNS + ", " + StandingJoin.COLUMNS
            + " FROM session s\n"
            + StandingJoin.OF_SESSION + " WHERE s.session_key = ?";

    private static final String OF_REQUEST = "SELECT " + SessionTable.COLUMNS + ", " + StandingJoin.COLUMNS + ", "
            + RequestTable.COLUMNS + " FROM session s\n"
            + StandingJoin.OF_SESSION
            + RequestTable.OF_SESSION + " AND r.request_id = ?\n"
            + " WHERE s.session_key = ?";

    private static final String ROSTER = "SELECT " + StandingJoin.COLUMNS
            + " FROM contract c\n"
            + "  LEFT JOIN banking_user u ON u.contract_no = c.contract_no\n"
            + StandingJoin.TOKEN + " WHERE c.contract_no = ?";

    private static final String TOKEN = "SELECT " + TokenTable.COLUMNS + " FROM token t WHERE t.serial_no = ?";

    private static final String CONTRACT =
            "SELECT " + ContractTable.COLUMNS + " FROM contract c WHERE c.contract_no = ?";

    private static final String REQUEST = "SELECT " + RequestTable.COLUMNS + " FROM handled_request r\n"
            + " WHERE r.contract_no = ? AND r.login_id = ? AND r.request_id = ?";

    private final Database database;

    public JdbcSnapshots(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public Option<Standing> ofUser(LoginId loginId) {
        return find("reading a user", OF_USER, loginId.value(), StandingJoin::read);
    }

    @Override
    public Option<SessionStanding> ofSession(SessionKey key) {
        return find("reading a session", OF_SESSION, key.value(), JdbcSnapshots::session);
    }

    @Override
    public Option<RequestStanding> ofRequest(SessionKey key, RequestId id) {
        return database.read(
                "reading a request's session",
                connection -> Sql.first(
                        connection,
                        OF_REQUEST,
                        key,
                        (session, parameters) -> parameters.text(id.value()).text(session.value()),
                        row -> new RequestStanding(session(row), id, RequestTable.readIfThere(row))));
    }

    /** One after the other, which is as good as together for a database in this process. */
    @Override
    public List<Either<PortUnavailable, Option<RequestStanding>>> ofRequests(List<Asked> asked) {
        return asked.map(one -> {
            try {
                return Either.right(ofRequest(one.session(), one.request()));
            } catch (PortUnavailable e) {
                return Either.left(e);
            }
        });
    }

    private static SessionStanding session(Row row) throws SQLException {
        return new SessionStanding(SessionTable.read(row), StandingJoin.read(row));
    }

    @Override
    public Option<Token> token(SerialNumber serial) {
        return find("reading a token", TOKEN, serial.value(), TokenTable::read);
    }

    @Override
    public Option<Contract> contract(ContractId id) {
        return find("reading a contract", CONTRACT, id.value(), ContractTable::read);
    }

    @Override
    public Option<Roster> roster(ContractId id) {
        return database.read(
                "reading a roster",
                connection -> RosterRow.roster(Sql.all(
                        connection,
                        ROSTER,
                        id.value(),
                        (value, parameters) -> parameters.text(value),
                        RosterRow::read)));
    }

    @Override
    public Option<HandledRequest> request(RequestKey key) {
        return database.read(
                "reading a request",
                connection -> Sql.first(connection, REQUEST, key, RequestTable::bindKey, RequestTable::read));
    }

    private <T> Option<T> find(String name, String sql, String key, Sql.Reading<T> reading) {
        return database.read(
                name,
                connection -> Sql.first(connection, sql, key, (value, parameters) -> parameters.text(value), reading));
    }
}
