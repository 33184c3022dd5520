package jp.kumiai.otp.application.desk;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.application.port.SessionIds;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.desk.StaffLoginFailure;
import jp.kumiai.otp.domain.desk.StaffLoginStep;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.staff.StaffMember;

/** Logs people of the bank in. */
public final class LogInStaffService implements LogInStaff {

    private final Clock clock;
    private final StaffRecords staff;
    private final PasswordHashes passwords;
    private final SessionIds sessionIds;
    private final Decisions decisions;

    public LogInStaffService(
            Clock clock, StaffRecords staff, PasswordHashes passwords, SessionIds sessionIds, Decisions decisions) {
        this.clock = clock;
        this.staff = staff;
        this.passwords = passwords;
        this.sessionIds = sessionIds;
        this.decisions = decisions;
    }

    @Override
    public Either<StaffLoginFailure, OpenStaffSession> logIn(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SessionId id = sessionIds.next();
        Option<StaffMember> known = staff.member(command.staff());
        // once and not at every try, since it is slow on purpose; an unknown member costs the same
        boolean right = passwords.matches(known.map(StaffMember::password), command.password());
        return decisions.settle(() -> staff.member(command.staff())
                .map(member -> StaffLoginStep.decide(member, right, id.key(), now)
                        .map(session -> new OpenStaffSession(id, member)))
                .getOrElse(() -> Decision.refuse(StaffLoginFailure.WRONG_CREDENTIALS)));
    }
}
