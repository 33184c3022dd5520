package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.List;
import io.vavr.control.Option;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.desk.StaffSessionTable;
import jp.kumiai.otp.adapter.jdbc.desk.StaffTable;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffStanding;

/** The bank's own people by one statement each. A session whose member is missing is a fault. Thread-safe. */
public final class JdbcStaffRecords implements StaffRecords {

    private static final String ALL = "SELECT " + StaffTable.COLUMNS + " FROM staff_member m";

    private static final String MEMBER = ALL + " WHERE m.staff_id = ?";

    private static final String STANDING = "SELECT " + StaffSessionTable.COLUMNS + ", " + StaffTable.COLUMNS
            + " FROM staff_session v\n"
            + "  LEFT JOIN staff_member m ON m.staff_id = v.staff_id\n"
            + " WHERE v.session_key = ?";

    private final Database database;

    public JdbcStaffRecords(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public Option<StaffMember> member(StaffId id) {
        return find("reading a staff member", MEMBER, id.value(), StaffTable::read);
    }

    @Override
    public Option<StaffStanding> standing(SessionKey key) {
        return find(
                "reading a staff session",
                STANDING,
                key.value(),
                row -> new StaffStanding(StaffSessionTable.read(row), StaffTable.read(row)));
    }

    /** Sorted here, since every database has an order of its own for text. */
    @Override
    public List<StaffMember> all() {
        return database.read(
                        "reading the staff",
                        connection -> Sql.all(connection, ALL, "", (none, parameters) -> {}, StaffTable::read))
                .sortBy(StaffMember::id);
    }

    private <T> Option<T> find(String name, String sql, String key, Sql.Reading<T> reading) {
        return database.read(
                name,
                connection -> Sql.first(connection, sql, key, (value, parameters) -> parameters.text(value), reading));
    }
}
