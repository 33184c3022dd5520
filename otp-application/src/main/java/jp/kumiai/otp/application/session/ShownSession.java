package jp.kumiai.otp.application.session;

import java.time.Instant;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.user.ShownStatus;
import jp.kumiai.otp.domain.user.Standing;

/**
 * A live session as it was seen.
 *
 * @param at when it was seen; what the clock says of the user's token is meant at this instant
 */
public record ShownSession(SessionStanding found, Instant at) {

    public Session session() {
        return found.session();
    }

    public Standing standing() {
        return found.standing();
    }

    /** R33: where the user stands by the clock. */
    public ShownStatus status() {
        return found.standing().status(at);
    }
}
