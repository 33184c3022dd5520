package jp.kumiai.otp.application.revocation;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.Selection;

/**
 * Incoming port: トークンの失効 by a master or administrator user. All of the chosen rows in one commit, or nothing; the same
 * request ID gets the same answer and revokes nothing twice. The revoked users' sessions are over with the commit, on
 * every node.
 */
@FunctionalInterface
public interface RevokeTokens {

    Either<RevocationFailure, Revoked> revoke(Command command);

    /**
     * What was asked for.
     *
     * @param chosen at least one row, none twice
     * @param includeSharers whether everybody who shares a chosen user's token is revoked as well (R27)
     */
    record Command(
            SessionId session,
            RequestId request,
            List<Selection> chosen,
            boolean includeSharers,
            Password confirmationPassword,
            OneTimePassword entered) {

        public Command {
            if (chosen.isEmpty() || chosen.distinctBy(Selection::loginId).size() != chosen.size()) {
                throw new IllegalArgumentException("at least one row, and none twice");
            }
        }
    }

    /**
     * What was done.
     *
     * @param leaving the session in which the result can be read, when the user revoked their own token; the one they
     *     came with is over (R22). None when the answer was kept from an earlier asking
     */
    record Revoked(Revocation revocation, Option<OpenSession> leaving) {}
}
