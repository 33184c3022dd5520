package jp.kumiai.otp.application.desk;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.desk.StaffLoginFailure;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.user.Password;

/** Incoming port: somebody of the bank logs in. */
@FunctionalInterface
public interface LogInStaff {

    Either<StaffLoginFailure, OpenStaffSession> logIn(Command command);

    /** What was typed. */
    record Command(StaffId staff, Password password) {}
}
