package jp.kumiai.otp.domain.session;

import jp.kumiai.otp.domain.user.Standing;

/** A session and, read at the same moment, the standing of the user it belongs to. */
public record SessionStanding(Session session, Standing standing) {

    public SessionStanding {
        if (!session.loginId().equals(standing.user().loginId())) {
            throw new IllegalArgumentException("the standing beside a session is its user's");
        }
    }
}
