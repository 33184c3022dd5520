package jp.kumiai.otp.domain.desk;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.staff.StaffMember;

/**
 * People of the bank are entered, and blocked when they leave; they are never removed, since the trail names them. Pure,
 * stateless.
 */
public final class StaffEntryStep {

    private StaffEntryStep() {}

    /** Decides on a new member, given who has the ID already. */
    public static Decision<StaffFailure, StaffMember> enter(
            Option<StaffMember> stored, StaffMember entered, String operator, Instant now) {
        return stored.isDefined()
                ? Decision.refuse(StaffFailure.STAFF_ID_TAKEN)
                : Decision.accept(
                        Changes.NONE.staff(entered).event(event(entered, Kind.STAFF_ENTERED, operator, now)), entered);
    }

    /** Decides on blocking a member; one who is blocked stays so. */
    public static Decision<StaffFailure, StaffMember> block(StaffMember member, String operator, Instant now) {
        if (member.id().value().equals(operator)) {
            return Decision.refuse(StaffFailure.ONESELF);
        }
        if (member.blocked()) {
            return Decision.accept(Changes.NONE, member);
        }
        StaffMember blocked = member.block();
        return Decision.accept(
                Changes.NONE.staff(blocked).event(event(member, Kind.STAFF_BLOCKED, operator, now)), blocked);
    }

    private static AuditEvent event(StaffMember member, Kind kind, String operator, Instant now) {
        return AuditEvent.ofBank(now, kind, operator, Option.none())
                .with("staff", member.id())
                .with("role", member.role());
    }
}
