package jp.kumiai.otp.adapter.jdbc.desk;

import io.vavr.collection.List;
import java.sql.SQLException;
import java.util.Comparator;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.table.Shape;
import jp.kumiai.otp.adapter.jdbc.table.VersionedTable;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffRole;
import jp.kumiai.otp.domain.user.PasswordAttempts;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.version.Version;

/** The bank's own people in their table, {@code staff_member m}. Stateless. */
public final class StaffTable {

    private static final Shape SHAPE = new Shape(
            "staff_member",
            List.of(
                    "name",
                    "staff_role",
                    "password_hash",
                    "password_failures",
                    "password_failed_at",
                    "blocked",
                    "session_epoch"),
            List.of("staff_id"));

    public static final String COLUMNS = SHAPE.selectedStates("m");

    static final VersionedTable<StaffMember> TABLE =
            new VersionedTable<>(SHAPE, StaffTable::bind, StaffMember::version, Comparator.comparing(StaffMember::id));

    private StaffTable() {}

    private static void bind(StaffMember member, Parameters parameters) throws SQLException {
        parameters
                .text(member.name())
                .text(member.role().name())
                .text(member.password().encoded())
                .number(member.attempts().failures())
                .instant(member.attempts().lastFailureAt())
                .flag(member.blocked())
                .number(member.sessionEpoch())
                .text(member.id().value());
    }

    public static StaffMember read(Row joined) throws SQLException {
        Row row = joined.of("m_");
        return new StaffMember(
                new StaffId(row.text("staff_id")),
                row.text("name"),
                row.oneOf(StaffRole.class, "staff_role"),
                PasswordHash.of(row.text("password_hash")),
                new PasswordAttempts(row.smallNumber("password_failures"), row.optionalInstant("password_failed_at")),
                row.flag("blocked"),
                row.smallNumber("session_epoch"),
                new Version(row.number("version")));
    }
}
