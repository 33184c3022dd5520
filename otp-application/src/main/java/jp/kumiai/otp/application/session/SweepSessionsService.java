package jp.kumiai.otp.application.session;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.SessionSweep;
import jp.kumiai.otp.domain.session.Session;

/** Sweeps sessions. */
public final class SweepSessionsService implements SweepSessions {

    private final Clock clock;
    private final SessionSweep sessions;

    public SweepSessionsService(Clock clock, SessionSweep sessions) {
        this.clock = clock;
        this.sessions = sessions;
    }

    @Override
    public int sweep() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return sessions.removeIdle(now.minus(Session.MAX_IDLE), now.minus(Session.MAX_AGE));
    }
}
