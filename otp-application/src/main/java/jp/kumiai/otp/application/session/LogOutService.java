package jp.kumiai.otp.application.session;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionStanding;

/** Logs out. */
public final class LogOutService implements LogOut {

    private final Clock clock;
    private final Snapshots snapshots;
    private final Decisions decisions;

    public LogOutService(Clock clock, Snapshots snapshots, Decisions decisions) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.decisions = decisions;
    }

    @Override
    public void logOut(SessionId id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        decisions.settle(() -> {
            Changes changes = snapshots
                    .ofSession(id.key())
                    .map(SessionStanding::session)
                    .map(session -> end(session, now))
                    .getOrElse(Changes.NONE);
            return Decision.accept(changes, id);
        });
    }

    private static Changes end(Session session, Instant now) {
        return Changes.NONE
                .endOf(session)
                .event(AuditEvent.ofCustomer(now, AuditEvent.Kind.LOGGED_OUT, session.contract(), session.loginId()));
    }
}
