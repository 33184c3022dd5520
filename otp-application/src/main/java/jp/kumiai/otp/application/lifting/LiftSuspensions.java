package jp.kumiai.otp.application.lifting;

import io.vavr.collection.List;
import io.vavr.control.Either;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.Selection;

/**
 * Incoming port: ワンタイムパスワードの利用停止解除 by a master or administrator user. All of the chosen rows in one commit, or
 * nothing; the same request ID gets the same answer and lifts nothing twice.
 */
@FunctionalInterface
public interface LiftSuspensions {

    Either<LiftFailure, Lifted> lift(Command command);

    /**
     * What was asked for.
     *
     * @param chosen at least one row, none twice
     */
    record Command(SessionId session, RequestId request, List<Selection> chosen, Password confirmationPassword) {

        public Command {
            if (chosen.isEmpty() || chosen.distinctBy(Selection::loginId).size() != chosen.size()) {
                throw new IllegalArgumentException("at least one row, and none twice");
            }
        }
    }
}
