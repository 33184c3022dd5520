package jp.kumiai.otp.application.operation;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.operation.Authorisation;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionId;

/** Incoming port: what became of a request for an authorisation, for whoever made it; by this a lost answer is found. */
@FunctionalInterface
public interface ShowAuthorisation {

    /** The kept answer; none when this user made no such request, so that nothing was consumed or counted for it. */
    Either<AccessDenial, Option<Either<AuthorisationFailure, Authorisation>>> show(
            SessionId session, RequestId request);
}
