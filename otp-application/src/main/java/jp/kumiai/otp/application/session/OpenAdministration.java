package jp.kumiai.otp.application.session;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.user.BankingUser;

/**
 * Incoming port: 「管理」 and the menus behind it, for master and administrator users. The audit trail is told who else
 * tried.
 */
@FunctionalInterface
public interface OpenAdministration {

    /** Whoever administers their company in this session. */
    Either<AccessDenial, BankingUser> open(SessionId session);
}
