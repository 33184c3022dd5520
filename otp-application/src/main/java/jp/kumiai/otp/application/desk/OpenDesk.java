package jp.kumiai.otp.application.desk;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.desk.DeskDenial;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.staff.Duty;
import jp.kumiai.otp.domain.staff.StaffMember;

/** Incoming port: lets somebody of the bank to an act, when it is their duty. */
public interface OpenDesk {

    /** Whoever holds this session, when the duty is theirs. */
    Either<DeskDenial, StaffMember> open(SessionId id, Duty duty);

    /** Whoever holds this session, whatever their duties. */
    Either<DeskDenial, StaffMember> recognise(SessionId id);
}
