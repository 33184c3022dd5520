package jp.kumiai.otp.domain.session;

import java.time.Instant;
import jp.kumiai.otp.domain.user.Standing;

/** A session and, read at the same moment, the standing of the user it belongs to. Immutable. */
public record SessionStanding(Session session, Standing standing) {

    public SessionStanding {
        if (!session.loginId().equals(standing.user().loginId())) {
            throw new IllegalArgumentException("the standing beside a session is its user's");
        }
    }

    /** False once the session is too old or was idle too long, and at once when its user was revoked, on every node. */
    public boolean isLive(Instant now) {
        return session.isInTime(now) && session.epoch() == standing.user().sessionEpoch();
    }

    /** True when the login is done, so that the user may act. */
    public boolean isAuthenticated() {
        return session.stage() == SessionStage.AUTHENTICATED;
    }

    /** R22: true when the user may read what became of their requests: logged in, or leaving. */
    public boolean mayReadAnswers() {
        return switch (session.stage()) {
            case AUTHENTICATED, LEAVING -> true;
            case REGISTRATION_REQUIRED, OTP_REQUIRED -> false;
        };
    }
}
