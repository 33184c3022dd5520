package jp.kumiai.otp.application.session;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionStanding;

/** Finds the session of whoever asks for something that needs a login. Thread-safe. */
public final class Access {

    private final Snapshots snapshots;

    public Access(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** The live session of a login that is done. */
    public Either<AccessDenial, SessionStanding> loggedIn(SessionId id, Instant now) {
        return live(id, now).filterOrElse(SessionStanding::isAuthenticated, found -> AccessDenial.NOT_EXPECTED);
    }

    /** Of who was found under a session and a request ID: a live session of a login that is done. */
    public static Either<AccessDenial, RequestStanding> requesting(Option<RequestStanding> found, Instant now) {
        return found.filter(asked -> asked.asking().isLive(now))
                .toEither(AccessDenial.SESSION_OVER)
                .filterOrElse(asked -> asked.asking().isAuthenticated(), asked -> AccessDenial.NOT_EXPECTED);
    }

    /** Under which the answers to this user's requests are kept: of a login that is done, or leaving (R22). */
    public Either<AccessDenial, RequestKey> reader(SessionId id, RequestId request, Instant now) {
        return live(id, now)
                .filterOrElse(SessionStanding::mayReadAnswers, found -> AccessDenial.NOT_EXPECTED)
                .map(SessionStanding::session)
                .map(session -> new RequestKey(session.contract(), session.loginId(), request));
    }

    /** The live session, at whatever stage. */
    public Either<AccessDenial, SessionStanding> live(SessionId id, Instant now) {
        return snapshots.ofSession(id.key()).filter(found -> found.isLive(now)).toEither(AccessDenial.SESSION_OVER);
    }
}
