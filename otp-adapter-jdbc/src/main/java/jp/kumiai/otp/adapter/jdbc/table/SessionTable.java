package jp.kumiai.otp.adapter.jdbc.table;

import io.vavr.collection.List;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.version.Version;

/** Sessions in their table, {@code session s}. Stateless. */
public final class SessionTable {

    public static final Shape SHAPE = new Shape(
            "session",
            List.of("login_id", "stage", "epoch", "opened_at", "last_used_at"),
            List.of("contract_no", "session_key"));

    public static final String COLUMNS = SHAPE.selectedStates("s");

    private static final String DELETE = SHAPE.delete();

    public static final VersionedTable<Session> TABLE = new VersionedTable<>(
            SHAPE,
            SessionTable::bind,
            Session::version,
            Comparator.comparing(session -> session.key().value()));

    private SessionTable() {}

    private static void bind(Session session, Parameters parameters) throws SQLException {
        parameters
                .text(session.loginId().value())
                .text(session.stage().name())
                .number(session.epoch())
                .instant(session.openedAt())
                .instant(session.lastUsedAt());
        bindKey(session, parameters);
    }

    /** Deletes sessions in the order of their keys; they need not be there. */
    public static void delete(Connection connection, List<Session> sessions) throws SQLException {
        Sql.updateEach(connection, DELETE, inOrder(sessions), SessionTable::bindKey);
    }

    /** The sessions in the order of their keys. */
    public static List<Session> inOrder(List<Session> sessions) {
        return sessions.sortBy(session -> session.key().value());
    }

    public static void bindKey(Session session, Parameters parameters) throws SQLException {
        parameters.text(session.contract().value()).text(session.key().value());
    }

    public static Session read(Row joined) throws SQLException {
        Row row = joined.of("s_");
        return new Session(
                new SessionKey(row.text("session_key")),
                new ContractId(row.text("contract_no")),
                new LoginId(row.text("login_id")),
                row.oneOf(SessionStage.class, "stage"),
                row.smallNumber("epoch"),
                row.instant("opened_at"),
                row.instant("last_used_at"),
                new Version(row.number("version")));
    }
}
