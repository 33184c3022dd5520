package jp.kumiai.otp.application.desk;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.session.SessionId;

/** Logs people of the bank out. */
public final class LogOutStaffService implements LogOutStaff {

    private final Clock clock;
    private final StaffRecords staff;
    private final Decisions decisions;

    public LogOutStaffService(Clock clock, StaffRecords staff, Decisions decisions) {
        this.clock = clock;
        this.staff = staff;
        this.decisions = decisions;
    }

    @Override
    public void logOut(SessionId id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        decisions.settle(() -> Decision.accept(
                staff.standing(id.key())
                        .map(at -> Changes.NONE
                                .endOf(at.session())
                                .event(AuditEvent.ofBank(
                                        now,
                                        AuditEvent.Kind.STAFF_LOGGED_OUT,
                                        at.member().id().value(),
                                        Option.none())))
                        .getOrElse(Changes.NONE),
                id));
    }
}
