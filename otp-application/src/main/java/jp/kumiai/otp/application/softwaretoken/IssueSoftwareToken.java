package jp.kumiai.otp.application.softwaretoken;

import io.vavr.control.Either;
import java.time.Instant;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.softwaretoken.OtpauthUri;

/**
 * Incoming port: issues a software token (ソフトウェアトークン) to the user of a session that stands before BLG3020. The secret
 * is in this answer and never in another.
 */
@FunctionalInterface
public interface IssueSoftwareToken {

    Either<RegistrationFailure, Issued> issue(SessionId session);

    /**
     * What to put into the app.
     *
     * @param expiresAt the token works before this instant and not at it
     */
    record Issued(OtpauthUri uri, Instant expiresAt) {}
}
