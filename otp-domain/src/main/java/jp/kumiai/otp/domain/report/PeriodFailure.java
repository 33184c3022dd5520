package jp.kumiai.otp.domain.report;

/** Why there is no report on a period. */
public enum PeriodFailure {

    /** It ends before it begins, or begins after today. */
    BACKWARDS,

    /** It has more than {@value ReportPeriod#MAX_DAYS} days. */
    TOO_LONG
}
