package jp.kumiai.otp.adapter.http.page.report.plot;

import io.vavr.collection.List;

/**
 * What columns and lines have in common: an upright axis with round numbers, and below it the labels for which there is
 * room. Immutable.
 *
 * @param ticks from zero up
 * @param labels from left to right
 */
public record Area(List<Tick> ticks, List<Label> labels) {

    /** Room above the axis, for the words at the greatest value. */
    static final int ABOVE = 28;

    /** Of the axis itself. */
    static final int HEIGHT = 200;

    private static final int BELOW = 32;
    private static final int BASE = ABOVE + HEIGHT;
    private static final int LABELS = 4;
    private static final double EDGE = 0.12;
    private static final double RIGHT_END = 0.95;

    /** A line across, and what it stands for. */
    public record Tick(int y, String label) {}

    /**
     * Words at a place.
     *
     * @param anchor which end of the words is there: start, middle or end
     */
    public record Label(String x, int y, String anchor, String words) {}

    /**
     * The area of so many values side by side.
     *
     * @param anchored one that has its label for certain, from 0 on
     */
    static Area of(Scale scale, List<Point> points, List<Double> centres, int anchored) {
        int every = Math.max(1, (points.size() + LABELS - 1) / LABELS);
        List<Label> labels = points.zip(centres)
                .zipWithIndex()
                .filter(each -> Math.floorMod(each._2() - anchored, every) == 0)
                .map(each -> below(each._1()._2(), each._1()._1().label()));
        return new Area(scale.values().map(value -> new Tick(y(scale, value), scale.label(value))), labels);
    }

    /**
     * A label under the axis, in the middle of what it names. To the left there is the room of the numbers; only at the
     * right end would it leave the plot.
     */
    private static Label below(double share, String words) {
        return new Label(Numbers.percent(share), BASE + 22, share > RIGHT_END ? "end" : "middle", words);
    }

    /** Words that stay within the plot wherever they are. */
    static Label at(double share, int y, String words) {
        String anchor = share < EDGE ? "start" : share > 1 - EDGE ? "end" : "middle";
        return new Label(Numbers.percent(share), y, anchor, words);
    }

    /** Where this value is. */
    static int y(Scale scale, long value) {
        return BASE - Math.toIntExact(Math.round(scale.share(value) * HEIGHT));
    }

    public int base() {
        return BASE;
    }

    public int height() {
        return BASE + BELOW;
    }
}
