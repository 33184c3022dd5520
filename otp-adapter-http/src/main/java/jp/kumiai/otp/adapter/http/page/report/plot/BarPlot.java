package jp.kumiai.otp.adapter.http.page.report.plot;

import io.vavr.collection.List;

/**
 * Bars below each other, each under its label and its value: for things that have no order along an axis. Immutable.
 *
 * @param bars in the order of the values given
 */
public record BarPlot(List<Bar> bars) implements Plot {

    static final int ROW = 48;
    static final int THICKNESS = 14;
    private static final int WORDS = 16;

    /**
     * A bar.
     *
     * @param words base line of its label and value
     * @param top of the bar
     * @param width of all there is, in percent; the greatest value has all
     */
    public record Bar(String label, String value, int words, int top, String width) {}

    public static BarPlot of(List<Point> points) {
        long greatest = Math.max(1, points.map(Point::value).max().getOrElse(0L));
        return new BarPlot(points.zipWithIndex((point, row) -> new Bar(
                point.label(),
                point.shown(),
                row * ROW + WORDS,
                row * ROW + WORDS + 8,
                Numbers.percent((double) point.value() / greatest))));
    }

    public int thickness() {
        return THICKNESS;
    }

    @Override
    public int height() {
        return bars.size() * ROW;
    }
}
