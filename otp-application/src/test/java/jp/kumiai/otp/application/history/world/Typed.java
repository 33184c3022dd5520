package jp.kumiai.otp.application.history.world;

/** What is typed where a password is asked for. */
public enum Typed {
    RIGHT,
    WRONG,
    /** The user's other password: the login password where the confirmation password is asked for, or the reverse. */
    MIXED_UP
}
