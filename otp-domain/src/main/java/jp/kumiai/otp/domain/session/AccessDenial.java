package jp.kumiai.otp.domain.session;

/** Why somebody may not even ask for what they asked for. */
public enum AccessDenial {
    /** There is no such session, or not any more. */
    SESSION_OVER,
    /** The login is not done, or done with for all but reading a result. */
    NOT_EXPECTED,
    /** U1, R22: only for master and administrator users who are registered and not suspended. */
    NOT_ENTITLED
}
