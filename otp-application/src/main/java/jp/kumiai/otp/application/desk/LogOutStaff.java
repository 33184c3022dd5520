package jp.kumiai.otp.application.desk;

import jp.kumiai.otp.domain.session.SessionId;

/** Incoming port: somebody of the bank logs out; a session that is over already stays so. */
@FunctionalInterface
public interface LogOutStaff {

    void logOut(SessionId id);
}
