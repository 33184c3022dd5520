package jp.kumiai.otp.application.session;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionStanding;

/** Shows a session. */
public final class ShowSessionService implements ShowSession {

    private final Clock clock;
    private final Snapshots snapshots;
    private final Decisions decisions;

    public ShowSessionService(Clock clock, Snapshots snapshots, Decisions decisions) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.decisions = decisions;
    }

    @Override
    public Option<ShownSession> show(SessionId id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return decisions
                .settle(() -> snapshots
                        .ofSession(id.key())
                        .filter(found -> found.isLive(now))
                        .map(found -> touch(found, now))
                        .getOrElse(() -> Decision.refuse(Changes.NONE, "no live session")))
                .fold(none -> Option.none(), found -> Option.some(new ShownSession(found, now)));
    }

    private static Decision<String, SessionStanding> touch(SessionStanding found, Instant now) {
        return Decision.accept(
                found.session().isDueForTouch(now)
                        ? Changes.NONE.session(found.session().touched(now))
                        : Changes.NONE,
                found);
    }
}
