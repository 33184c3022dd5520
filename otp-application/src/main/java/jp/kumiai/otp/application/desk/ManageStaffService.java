package jp.kumiai.otp.application.desk;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.desk.StaffEntryStep;
import jp.kumiai.otp.domain.desk.StaffFailure;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;

/** Manages who works at the desks. */
public final class ManageStaffService implements ManageStaff {

    private final Clock clock;
    private final StaffRecords staff;
    private final PasswordHashes passwords;
    private final Decisions decisions;

    public ManageStaffService(Clock clock, StaffRecords staff, PasswordHashes passwords, Decisions decisions) {
        this.clock = clock;
        this.staff = staff;
        this.passwords = passwords;
        this.decisions = decisions;
    }

    @Override
    public List<StaffMember> list() {
        return staff.all();
    }

    @Override
    public Either<StaffFailure, StaffMember> enter(Entry entry) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        StaffMember member =
                StaffMember.entered(entry.id(), entry.name(), entry.role(), passwords.hash(entry.password()));
        return decisions.settle(() -> StaffEntryStep.enter(staff.member(entry.id()), member, entry.operator(), now));
    }

    @Override
    public Either<StaffFailure, StaffMember> block(StaffId id, String operator) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return decisions.settle(() -> staff.member(id)
                .map(member -> StaffEntryStep.block(member, operator, now))
                .getOrElse(() -> Decision.refuse(StaffFailure.UNKNOWN_STAFF)));
    }
}
