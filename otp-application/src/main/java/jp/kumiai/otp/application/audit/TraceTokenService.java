package jp.kumiai.otp.application.audit;

import io.vavr.control.Option;
import jp.kumiai.otp.application.port.AuditTrail;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.token.SerialNumber;

/** Traces decisions about tokens. */
public final class TraceTokenService implements TraceToken {

    private final Snapshots snapshots;
    private final AuditTrail trail;

    public TraceTokenService(Snapshots snapshots, AuditTrail trail) {
        this.snapshots = snapshots;
        this.trail = trail;
    }

    @Override
    public Option<Trace> trace(SerialNumber serial) {
        return snapshots.token(serial).map(token -> new Trace(token, trail.latestAbout(serial, LIMIT)));
    }
}
