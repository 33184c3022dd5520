package jp.kumiai.otp.domain.billing;

/** Why there is no fee run, or nothing of it. */
public enum BillingFailure {

    /** A month's tokens are counted at 00:00 on its 1st; before that there is only a preview. */
    TOO_EARLY,

    /** The run of the month before is not done. */
    PRECEDING_RUN_OPEN,

    /** Runs follow each other month by month, and this month is not the next. */
    NOT_THE_NEXT_MONTH,

    /** The bank's calendar does not reach that far. */
    OUTSIDE_CALENDAR,

    /** There is no run of this month. */
    NO_SUCH_RUN,

    /** The run of this month is still under way. */
    RUN_NOT_CLOSED,

    /** There is no such contract. */
    UNKNOWN_CONTRACT
}
