package jp.kumiai.otp.application.lifting;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionId;

/** Incoming port: what became of a request to lift, for whoever made it. */
@FunctionalInterface
public interface ShowLifted {

    /** The kept answer; none when this user made no such request. */
    Either<AccessDenial, Option<Either<LiftFailure, Lifted>>> show(SessionId session, RequestId request);
}
