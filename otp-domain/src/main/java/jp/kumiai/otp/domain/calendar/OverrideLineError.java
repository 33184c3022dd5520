package jp.kumiai.otp.domain.calendar;

/**
 * A line of the bank's file that cannot be used, and the first reason found. Immutable.
 *
 * @param line 1 or more; blank lines and comments count
 */
public record OverrideLineError(int line, Reason reason) {

    /** Why a line cannot be used. */
    public enum Reason {
        /** Not two or three fields. */
        FIELD_COUNT,
        /** Not a day of the calendar, written {@code 2031-05-02}. */
        BAD_DATE,
        /** A day outside the years that are computed. */
        YEAR_NOT_COVERED,
        /** Neither 休 nor 営. */
        UNKNOWN_KIND,
        /** The name of a closed day is empty, longer than 40 characters or has characters that do not show. */
        BAD_NAME,
        /** A day on which the bank opens has a name: was 休 meant? */
        NAME_OF_OPEN_DAY,
        /** The day stands in an earlier line. */
        DAY_TWICE
    }
}
