package jp.kumiai.otp.application.lifting;

import io.vavr.collection.List;
import io.vavr.control.Either;
import jp.kumiai.otp.domain.lifting.LiftRow;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionId;

/** Incoming port: the list of ワンタイムパスワード利用停止解除, for a master or administrator user. */
@FunctionalInterface
public interface ShowLiftList {

    /** Every user of the company, in the order of the login IDs. */
    Either<AccessDenial, List<LiftRow>> show(SessionId session);
}
