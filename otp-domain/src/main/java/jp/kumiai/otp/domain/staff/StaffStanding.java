package jp.kumiai.otp.domain.staff;

import java.time.Instant;

/** A session of somebody of the bank and, read at the same moment, whose it is. Immutable. */
public record StaffStanding(StaffSession session, StaffMember member) {

    public StaffStanding {
        if (!session.staff().equals(member.id())) {
            throw new IllegalArgumentException("the member beside a session is its own");
        }
    }

    /** False once the session is too old or idle, or its member blocked. */
    public boolean isLive(Instant now) {
        return session.isInTime(now) && session.epoch() == member.sessionEpoch() && !member.blocked();
    }
}
