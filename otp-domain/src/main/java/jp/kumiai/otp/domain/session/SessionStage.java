package jp.kumiai.otp.domain.session;

/** How far a login has come. */
public enum SessionStage {
    /** The password was right; screen BLG3020 comes next and cannot be skipped (R10). */
    REGISTRATION_REQUIRED,
    /** The password was right; the one-time password comes next (R14). */
    OTP_REQUIRED,
    /** Logged in. */
    AUTHENTICATED,
    /** The user revoked their own token and reads the result; nothing else can be done (R22). */
    LEAVING
}
