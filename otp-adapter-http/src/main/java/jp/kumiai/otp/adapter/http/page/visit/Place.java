package jp.kumiai.otp.adapter.http.page.visit;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.session.SessionStage;

/** The pages a login can stand at. It stands at exactly one, and sees no other (R10, R14). */
public enum Place {
    LOGIN("/login"),
    REGISTRATION("/registration"),
    ONE_TIME_PASSWORD("/one-time-password"),
    TOP("/top"),
    REVOCATION_RESULT("/administration/users/revocation/result");

    private final String path;

    Place(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    public static Place of(SessionStage stage) {
        return switch (stage) {
            case REGISTRATION_REQUIRED -> REGISTRATION;
            case OTP_REQUIRED -> ONE_TIME_PASSWORD;
            case AUTHENTICATED -> TOP;
            case LEAVING -> REVOCATION_RESULT;
        };
    }

    /** The login page, when there is no session. */
    public static Place of(Option<SessionStage> stage) {
        return stage.map(Place::of).getOrElse(LOGIN);
    }
}
