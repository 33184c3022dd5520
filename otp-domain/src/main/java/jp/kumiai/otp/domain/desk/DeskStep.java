package jp.kumiai.otp.domain.desk;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.staff.Duty;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffStanding;

/** Whether somebody of the bank may do what they ask for. A denial is told in the audit trail. Pure, stateless. */
public final class DeskStep {

    private DeskStep() {}

    /** The member, when the session is alive and the duty is theirs. */
    public static Decision<DeskDenial, StaffMember> admit(StaffStanding at, Duty duty, Instant now) {
        if (!at.isLive(now)) {
            return Decision.refuse(DeskDenial.SESSION_OVER);
        }
        StaffMember member = at.member();
        if (!member.role().may(duty)) {
            AuditEvent event = AuditEvent.ofBank(
                            now, Kind.DUTY_DENIED, member.id().value(), Option.none())
                    .with("duty", duty)
                    .with("role", member.role());
            return Decision.refuse(Changes.NONE.event(event), DeskDenial.NOT_ENTITLED);
        }
        return Decision.accept(used(at, now), member);
    }

    /** Whose session it is, when it is alive. */
    public static Decision<DeskDenial, StaffMember> recognise(StaffStanding at, Instant now) {
        return at.isLive(now) ? Decision.accept(used(at, now), at.member()) : Decision.refuse(DeskDenial.SESSION_OVER);
    }

    private static Changes used(StaffStanding at, Instant now) {
        return at.session().isDueForTouch(now)
                ? Changes.NONE.session(at.session().touched(now))
                : Changes.NONE;
    }
}
