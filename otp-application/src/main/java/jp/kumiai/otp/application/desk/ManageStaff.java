package jp.kumiai.otp.application.desk;

import io.vavr.collection.List;
import io.vavr.control.Either;
import jp.kumiai.otp.domain.desk.StaffFailure;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffRole;
import jp.kumiai.otp.domain.user.Password;

/** Incoming port: who works at the bank's desks. */
public interface ManageStaff {

    /** Everybody, blocked or not, in the order of their IDs. */
    List<StaffMember> list();

    Either<StaffFailure, StaffMember> enter(Entry entry);

    /** Lets a member in no more, and ends their sessions. */
    Either<StaffFailure, StaffMember> block(StaffId id, String operator);

    /**
     * Somebody new.
     *
     * @param name 1 to 60 characters
     * @param operator who enters them
     */
    record Entry(StaffId id, String name, StaffRole role, Password password, String operator) {}
}
