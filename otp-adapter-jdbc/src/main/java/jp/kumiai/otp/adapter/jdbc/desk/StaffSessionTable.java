package jp.kumiai.otp.adapter.jdbc.desk;

import io.vavr.collection.List;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.function.Function;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.table.Shape;
import jp.kumiai.otp.adapter.jdbc.table.VersionedTable;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffSession;
import jp.kumiai.otp.domain.version.Version;

/** Sessions of the bank's own people in their table, {@code staff_session v}. Stateless. */
public final class StaffSessionTable {

    private static final Shape SHAPE = new Shape(
            "staff_session", List.of("staff_id", "epoch", "opened_at", "last_used_at"), List.of("session_key"));

    public static final String COLUMNS = SHAPE.selectedStates("v");

    /** Its parameter is that of {@link #bindKey}. */
    static final String DELETE = SHAPE.delete();

    static final Function<StaffSession, String> KEY = session -> session.key().value();

    static final VersionedTable<StaffSession> TABLE =
            new VersionedTable<>(SHAPE, StaffSessionTable::bind, StaffSession::version, Comparator.comparing(KEY));

    private StaffSessionTable() {}

    private static void bind(StaffSession session, Parameters parameters) throws SQLException {
        parameters
                .text(session.staff().value())
                .number(session.epoch())
                .instant(session.openedAt())
                .instant(session.lastUsedAt());
        bindKey(session, parameters);
    }

    static void bindKey(StaffSession session, Parameters parameters) throws SQLException {
        parameters.text(KEY.apply(session));
    }

    public static StaffSession read(Row joined) throws SQLException {
        Row row = joined.of("v_");
        return new StaffSession(
                new SessionKey(row.text("session_key")),
                new StaffId(row.text("staff_id")),
                row.smallNumber("epoch"),
                row.instant("opened_at"),
                row.instant("last_used_at"),
                new Version(row.number("version")));
    }
}
