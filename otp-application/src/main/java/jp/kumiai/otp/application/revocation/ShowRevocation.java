package jp.kumiai.otp.application.revocation;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionId;

/** Incoming port: what became of a request to revoke, for whoever made it, their own revocation included (R22). */
@FunctionalInterface
public interface ShowRevocation {

    /** The kept answer; none when this user made no such request. */
    Either<AccessDenial, Option<Either<RevocationFailure, Revocation>>> show(SessionId session, RequestId request);
}
