package jp.kumiai.otp.adapter.http.page.visit;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.SessionStage;

/**
 * The pages that depend on how far a login has come. Each stage begins at one of them and sees only its own: BLG3020
 * cannot be skipped (R10, R14), and whoever revoked their own token sees the result and nothing else (R22).
 */
public enum Place {
    LOGIN("/login"),
    REGISTRATION("/registration"),
    SOFTWARE_TOKEN("/software-token"),
    ONE_TIME_PASSWORD("/one-time-password"),
    TOP("/top"),
    ADMINISTRATION("/administration"),
    USERS("/administration/users"),
    LIFT_LIST("/administration/users/lift"),
    LIFT_RESULT("/administration/users/lift/results/{request}"),
    REVOCATION_LIST("/administration/users/revocation"),
    REVOCATION_RESULT("/administration/users/revocation/results/{request}");

    /** The variable in the paths of results. */
    public static final String REQUEST = "request";

    private final String path;

    Place(String path) {
        this.path = path;
    }

    /** For a route; for a result a template. */
    public String path() {
        return path;
    }

    /** The result of this request. */
    public String path(RequestId request) {
        return path.replace("{" + REQUEST + "}", request.value());
    }

    /** Where a login at this stage begins. */
    public static Place of(SessionStage stage) {
        return switch (stage) {
            case REGISTRATION_REQUIRED -> REGISTRATION;
            case OTP_REQUIRED -> ONE_TIME_PASSWORD;
            case AUTHENTICATED -> TOP;
            case LEAVING -> LOGIN;
        };
    }

    /** The login page, when there is no session. */
    public static Place of(Option<SessionStage> stage) {
        return stage.map(Place::of).getOrElse(LOGIN);
    }

    /** Whether a login at this stage sees it; without a session there is only the login page. */
    boolean isOpenAt(Option<SessionStage> stage) {
        return stage.map(stages()::contains).getOrElse(this == LOGIN);
    }

    private List<SessionStage> stages() {
        return switch (this) {
            case LOGIN -> List.of(SessionStage.LEAVING);
            case REGISTRATION, SOFTWARE_TOKEN -> List.of(SessionStage.REGISTRATION_REQUIRED);
            case ONE_TIME_PASSWORD -> List.of(SessionStage.OTP_REQUIRED);
            case TOP, ADMINISTRATION, USERS, LIFT_LIST, LIFT_RESULT, REVOCATION_LIST ->
                List.of(SessionStage.AUTHENTICATED);
            case REVOCATION_RESULT -> List.of(SessionStage.AUTHENTICATED, SessionStage.LEAVING);
        };
    }

    boolean isAdministration() {
        return path.startsWith(ADMINISTRATION.path);
    }
}
