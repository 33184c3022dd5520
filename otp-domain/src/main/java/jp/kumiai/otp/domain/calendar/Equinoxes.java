package jp.kumiai.otp.domain.calendar;

/**
 * The day of the month on which the sun passes an equinox, by the calendar in Tokyo (春分日, 秋分日).
 *
 * <p>The law names no dates: the Cabinet Office announces them each February for the following year, and has followed
 * the astronomers so far. The formula is the one of the almanacs for 1980 to 2099: a day and time in 1980, plus the part
 * of a tropical year beyond 365 days for each year, less the leap days. In millionths of a day, integers only.
 *
 * <p>It is held to a table for {@link NationalHolidays#FIRST_YEAR} to {@link NationalHolidays#LAST_YEAR} and claimed for
 * no other year.
 */
final class Equinoxes {

    private static final int BASE_YEAR = 1980;
    private static final int YEARS_PER_LEAP_DAY = 4;
    private static final int DAY = 1_000_000;
    private static final int BEYOND_365_DAYS = 242_194;
    private static final int VERNAL_IN_BASE_YEAR = 20_843_100;
    private static final int AUTUMNAL_IN_BASE_YEAR = 23_248_800;

    private Equinoxes() {}

    /** In March. */
    static int vernal(int year) {
        return dayOfMonth(VERNAL_IN_BASE_YEAR, year);
    }

    /** In September. */
    static int autumnal(int year) {
        return dayOfMonth(AUTUMNAL_IN_BASE_YEAR, year);
    }

    private static int dayOfMonth(int inBaseYear, int year) {
        int years = year - BASE_YEAR;
        return (inBaseYear + BEYOND_365_DAYS * years) / DAY - years / YEARS_PER_LEAP_DAY;
    }
}
