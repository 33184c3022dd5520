package jp.kumiai.otp.application.session;

import jp.kumiai.otp.domain.session.SessionId;

/** Incoming port: ends a session, at whatever stage it is. Ending one that is over already is no error. */
@FunctionalInterface
public interface LogOut {

    void logOut(SessionId id);
}
