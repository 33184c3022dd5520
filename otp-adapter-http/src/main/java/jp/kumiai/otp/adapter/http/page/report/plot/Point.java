package jp.kumiai.otp.adapter.http.page.report.plot;

/**
 * One value of a plot.
 *
 * @param label what it is of
 * @param value zero or more
 * @param shown the value in words, with its unit
 */
public record Point(String label, long value, String shown) {

    public Point {
        if (value < 0) {
            throw new IllegalArgumentException("less than nothing cannot be drawn: " + value);
        }
    }
}
