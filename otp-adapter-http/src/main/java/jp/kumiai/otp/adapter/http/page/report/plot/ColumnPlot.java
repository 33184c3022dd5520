package jp.kumiai.otp.adapter.http.page.report.plot;

import io.vavr.collection.List;

/** Columns side by side: months, or the steps of a distribution. Immutable. */
public record ColumnPlot(Area area, List<Column> columns, List<Area.Label> values) implements Plot {

    private static final double FULL = 0.7;
    private static final int ALL_SHOWN = 6;
    private static final int SHORT = 6;

    /** A column; x and width in percent. A value that is not zero can be seen, however small it is. */
    public record Column(String x, int y, String width, int height) {}

    /** Columns of these values, from left to right, of which the first has its label. */
    public static ColumnPlot of(List<Point> points) {
        return of(points, 0);
    }

    /** The same; that column has its label for certain, from 0 on. */
    public static ColumnPlot of(List<Point> points, int anchored) {
        Scale scale = Scale.upTo(points.map(Point::value).max().getOrElse(0L));
        double room = 1.0 / Math.max(1, points.size());
        List<Double> centres = List.range(0, points.size()).map(number -> (number + 0.5) * room);
        List<Column> columns = points.zipWith(centres, (point, centre) -> column(scale, point, centre, room));
        return new ColumnPlot(Area.of(scale, points, centres, anchored), columns, values(scale, points, centres));
    }

    private static Column column(Scale scale, Point point, double centre, double room) {
        int y = point.value() == 0 ? Area.y(scale, 0) : Math.min(Area.y(scale, point.value()), Area.y(scale, 0) - 1);
        return new Column(
                Numbers.percent(centre - room * FULL / 2), y, Numbers.percent(room * FULL), Area.y(scale, 0) - y);
    }

    /** Every value when there is room, else the greatest; it is in the table that all of them are. */
    private static List<Area.Label> values(Scale scale, List<Point> points, List<Double> centres) {
        boolean all = points.size() <= ALL_SHOWN
                && points.forAll(point -> point.shown().length() <= SHORT);
        long greatest = points.map(Point::value).max().getOrElse(0L);
        int first = points.indexWhere(point -> point.value() == greatest);
        return points.zip(centres)
                .zipWithIndex()
                .filter(each -> each._1()._1().value() > 0 && (all || each._2() == first))
                .map(each -> Area.at(
                        each._1()._2(),
                        Area.y(scale, each._1()._1().value()) - 8,
                        each._1()._1().shown()));
    }

    @Override
    public int height() {
        return area.height();
    }
}
