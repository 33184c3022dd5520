package jp.kumiai.otp.adapter.http.api;

import java.time.Instant;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.exchange.SessionToken;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionStage;

/** The answer to every step of a login that was taken: the session to go on with, and what it needs next. */
public final class OpenSessionReply {

    private OpenSessionReply() {}

    public static Reply of(int status, OpenSession opened) {
        Session session = opened.session();
        Answer answer = new Answer(
                SessionToken.of(opened),
                next(session.stage()),
                Session.MAX_IDLE.toSeconds(),
                endsAt(session).toString());
        return Json.reply(status, answer);
    }

    /** What a session at this stage needs next. */
    public static String next(SessionStage stage) {
        return switch (stage) {
            case REGISTRATION_REQUIRED -> "REGISTRATION";
            case OTP_REQUIRED -> "ONE_TIME_PASSWORD";
            case AUTHENTICATED -> "NONE";
            case LEAVING -> "LEAVE";
        };
    }

    /** When a session is over however much it is used. */
    public static Instant endsAt(Session session) {
        return session.openedAt().plus(Session.MAX_AGE);
    }

    private record Answer(String session, String next, long idleTimeoutSeconds, String endsAt) {}
}
