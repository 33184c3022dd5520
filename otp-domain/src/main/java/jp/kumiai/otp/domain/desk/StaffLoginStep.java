package jp.kumiai.otp.domain.desk;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffSession;

/** The login of somebody of the bank, by password, with the same pause after wrong ones as for everybody. Pure, stateless. */
public final class StaffLoginStep {

    private StaffLoginStep() {}

    /**
     * Decides on one attempt of a known member.
     *
     * @param passwordRight what the password check said; it is ignored while attempts are paused
     * @param key of the session to open
     */
    public static Decision<StaffLoginFailure, StaffSession> decide(
            StaffMember member, boolean passwordRight, SessionKey key, Instant now) {
        if (member.attempts().pausedAt(now)) {
            return refuse(Changes.NONE, member, StaffLoginFailure.PAUSED, now);
        }
        if (!passwordRight) {
            Changes counted = Changes.NONE.staff(member.failPassword(now));
            return refuse(counted, member, StaffLoginFailure.WRONG_CREDENTIALS, now);
        }
        if (member.blocked()) {
            return refuse(Changes.NONE, member, StaffLoginFailure.BLOCKED, now);
        }
        StaffSession session = StaffSession.opened(key, member, now);
        Changes cleared =
                member.attempts().failures() == 0 ? Changes.NONE : Changes.NONE.staff(member.passwordAccepted());
        return Decision.accept(cleared.session(session).event(event(member, Kind.STAFF_LOGGED_IN, now)), session);
    }

    private static Decision<StaffLoginFailure, StaffSession> refuse(
            Changes changes, StaffMember member, StaffLoginFailure failure, Instant now) {
        return Decision.refuse(
                changes.event(event(member, Kind.STAFF_LOGIN_REFUSED, now).with("reason", failure)), failure);
    }

    private static AuditEvent event(StaffMember member, Kind kind, Instant now) {
        return AuditEvent.ofBank(now, kind, member.id().value(), Option.none()).with("role", member.role());
    }
}
