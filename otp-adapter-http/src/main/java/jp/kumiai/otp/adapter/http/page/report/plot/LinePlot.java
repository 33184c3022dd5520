package jp.kumiai.otp.adapter.http.page.report.plot;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * A line from day to day, with the greatest value marked and told. Immutable.
 *
 * @param width of the line's own coordinates, which are stretched to the plot
 * @param line its corners, x from 0 to the width, y in pixels; of a single value, none
 */
public record LinePlot(Area area, int width, String line, List<Dot> dots, List<Area.Label> values) implements Plot {

    /** A mark on the line. */
    public record Dot(String x, int y) {}

    public static LinePlot of(List<Point> points) {
        long greatest = points.map(Point::value).max().getOrElse(0L);
        Scale scale = Scale.upTo(greatest);
        int last = points.size() - 1;
        List<Double> places = List.rangeClosed(0, last).map(number -> last == 0 ? 0.5 : (double) number / last);
        List<Integer> heights = points.map(point -> Area.y(scale, point.value()));
        int top = points.indexWhere(point -> point.value() == greatest);
        boolean marked = greatest > 0 || last == 0;
        return new LinePlot(
                Area.of(scale, points, places, 0),
                Math.max(1, last),
                last < 1 ? "" : heights.zipWithIndex((y, x) -> x + "," + y).mkString(" "),
                Option.when(marked, () -> new Dot(Numbers.percent(places.get(top)), heights.get(top)))
                        .toList(),
                Option.when(
                                marked,
                                () -> Area.at(
                                        places.get(top),
                                        heights.get(top) - 10,
                                        points.get(top).shown()))
                        .toList());
    }

    @Override
    public int height() {
        return area.height();
    }
}
