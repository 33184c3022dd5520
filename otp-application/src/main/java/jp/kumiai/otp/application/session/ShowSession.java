package jp.kumiai.otp.application.session;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.session.SessionId;

/** Incoming port: whose session this is, how far it has come, and where the user stands. Notes that it was used. */
@FunctionalInterface
public interface ShowSession {

    /** The session with this ID; none when there is no such session or it is over. */
    Option<ShownSession> show(SessionId id);
}
