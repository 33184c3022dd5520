package jp.kumiai.otp.domain.desk;

/** Why somebody of the bank was not entered or blocked. */
public enum StaffFailure {

    /** Somebody has this staff ID. */
    STAFF_ID_TAKEN,

    /** Nobody has it. */
    UNKNOWN_STAFF,

    /** Nobody blocks themselves. */
    ONESELF
}
