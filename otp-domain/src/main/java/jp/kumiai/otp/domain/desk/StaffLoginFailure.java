package jp.kumiai.otp.domain.desk;

/** Why somebody of the bank was not let in. */
public enum StaffLoginFailure {

    /** No such member, or another password. */
    WRONG_CREDENTIALS,

    /** Too many wrong passwords a short while ago; nothing was looked at. */
    PAUSED,

    /** The member may not log in any more; told only after the right password. */
    BLOCKED
}
