package jp.kumiai.otp.application.desk;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.desk.DeskDenial;
import jp.kumiai.otp.domain.desk.DeskStep;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.staff.Duty;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffStanding;

/** Opens desks. */
public final class OpenDeskService implements OpenDesk {

    private final Clock clock;
    private final StaffRecords staff;
    private final Decisions decisions;

    public OpenDeskService(Clock clock, StaffRecords staff, Decisions decisions) {
        this.clock = clock;
        this.staff = staff;
        this.decisions = decisions;
    }

    @Override
    public Either<DeskDenial, StaffMember> open(SessionId id, Duty duty) {
        return settle(id, (at, now) -> DeskStep.admit(at, duty, now));
    }

    @Override
    public Either<DeskDenial, StaffMember> recognise(SessionId id) {
        return settle(id, DeskStep::recognise);
    }

    private Either<DeskDenial, StaffMember> settle(
            SessionId id, BiFunction<StaffStanding, Instant, Decision<DeskDenial, StaffMember>> step) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return decisions.settle(() -> staff.standing(id.key())
                .map(at -> step.apply(at, now))
                .getOrElse(() -> Decision.refuse(DeskDenial.SESSION_OVER)));
    }
}
