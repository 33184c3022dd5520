package jp.kumiai.otp.adapter.http.page.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Where things are in a plot. An axis is 200 pixels high and ends at 228. */
class PlotsTest {

    private static List<Point> values(long... values) {
        return List.ofAll(values).zipWithIndex((value, at) -> new Point("no. " + at, value, value + " 件"));
    }

    private static double percent(String width) {
        assertThat(width).matches("[0-9]+(\\.[0-9]{1,3})?%");
        return Double.parseDouble(width.substring(0, width.length() - 1));
    }

    @Nested
    class Bars {

        @Test
        void areAsLongAsTheirShareOfTheGreatest() {
            assertThat(BarPlot.of(values(50, 200, 0, 1)).bars().map(BarPlot.Bar::width))
                    .containsExactly("25%", "100%", "0%", "0.5%");
        }

        @Test
        void standBelowEachOtherUnderTheirWords() {
            BarPlot plot = BarPlot.of(values(1, 2));

            assertThat(plot.bars())
                    .containsExactly(
                            new BarPlot.Bar("no. 0", "1 件", 16, 24, "50%"),
                            new BarPlot.Bar("no. 1", "2 件", 64, 72, "100%"));
            assertThat(plot.height()).isEqualTo(96);
            assertThat(plot.bars().last().top() + plot.thickness()).isLessThanOrEqualTo(plot.height());
        }

        @Test
        void areNoneOfNothing() {
            assertThat(BarPlot.of(List.empty()).height()).isZero();
            assertThat(BarPlot.of(values(0)).bars().map(BarPlot.Bar::width)).containsExactly("0%");
        }
    }

    @Nested
    class Columns {

        @Test
        void areAsHighAsTheAxisSays() {
            List<ColumnPlot.Column> columns = ColumnPlot.of(values(4, 1, 0)).columns();

            assertThat(columns.map(ColumnPlot.Column::height)).containsExactly(200, 50, 0);
            assertThat(columns.map(ColumnPlot.Column::y)).containsExactly(28, 178, 228);
        }

        @Test
        void canBeSeenHoweverSmallTheirValueIs() {
            assertThat(ColumnPlot.of(values(1_000_000, 1, 0)).columns().map(ColumnPlot.Column::height))
                    .containsExactly(200, 1, 0);
        }

        @Test
        void shareTheWidthWithRoomBetweenThem() {
            for (int count : new int[] {1, 2, 12, 241, 366}) {
                List<ColumnPlot.Column> columns = ColumnPlot.of(List.fill(count, () -> new Point("x", 1, "1")))
                        .columns();

                for (int i = 0; i < count; i++) {
                    double from = percent(columns.get(i).x());
                    double to = from + percent(columns.get(i).width());
                    assertThat(from).isGreaterThanOrEqualTo(100.0 * i / count);
                    assertThat(to).isLessThanOrEqualTo(100.0 * (i + 1) / count);
                }
            }
        }

        @Test
        void haveAnAxisFromZeroUpEvenOfNothing() {
            assertThat(ColumnPlot.of(values(0, 0)).area().ticks())
                    .containsExactly(new Area.Tick(228, "0"), new Area.Tick(28, "1"));
            assertThat(ColumnPlot.of(List.empty()).area().ticks()).hasSize(2);
            assertThat(ColumnPlot.of(values(250)).area().ticks().map(Area.Tick::label))
                    .containsExactly("0", "100", "200", "300");
        }

        @Test
        void haveNoMoreLabelsThanThereIsRoomFor() {
            for (int count = 1; count <= 366; count++) {
                List<Point> points = List.range(0, count).map(at -> new Point(String.valueOf(at), 1, "1"));

                List<Area.Label> labels = ColumnPlot.of(points).area().labels();

                assertThat(labels.size()).isBetween(Math.min(count, 3), 4);
                assertThat(labels.head().words()).isEqualTo("0");
            }
        }

        @Test
        void haveLabelsThatStandClearOfEachOtherOnATelephone() {
            double area = 360 - 2 * 16 - 2 * 17 - 64;
            double widest = 40; // 12/31 in 14 pixels
            for (int count = 2; count <= 366; count++) {
                List<Area.Label> labels = LinePlot.of(List.range(0, count).map(at -> new Point("12/31", 1, "1")))
                        .area()
                        .labels();
                List<Double> left = labels.map(label ->
                        percent(label.x()) / 100 * area - (label.anchor().equals("end") ? widest : widest / 2));

                assertThat(left.zipWith(left.drop(1), (one, next) -> next - one))
                        .as("%d days", count)
                        .allMatch(distance -> distance >= widest);
                assertThat(left.last() + widest).isLessThanOrEqualTo(area + 16);
            }
        }

        @Test
        void haveTheLabelOfTheOneThatMatters() {
            List<Point> points = List.rangeClosed(-17, 4).map(steps -> new Point(String.valueOf(steps), 1, "1"));

            assertThat(ColumnPlot.of(points, 17).area().labels().map(Area.Label::words))
                    .contains("0")
                    .hasSizeLessThanOrEqualTo(4);
        }

        @Test
        void tellTheirValuesWhenTheyAreFewElseTheGreatest() {
            assertThat(ColumnPlot.of(values(3, 0, 5)).values().map(Area.Label::words))
                    .containsExactly("3 件", "5 件");
            assertThat(ColumnPlot.of(values(3, 9, 5, 9, 1, 0, 2)).values().map(Area.Label::words))
                    .containsExactly("9 件");
            assertThat(ColumnPlot.of(values(3, 1_000_000)).values().map(Area.Label::words))
                    .containsExactly("1000000 件");
            assertThat(ColumnPlot.of(values(0, 0)).values()).isEmpty();
        }

        @Test
        void keepTheirWordsWithinThePlot() {
            List<Area.Label> labels = ColumnPlot.of(values(1, 1, 1, 1, 1, 1)).values();

            assertThat(labels.map(Area.Label::anchor))
                    .containsExactly("start", "middle", "middle", "middle", "middle", "end");
            assertThat(labels.map(Area.Label::y)).allMatch(y -> y >= 16);
        }
    }

    @Nested
    class Lines {

        @Test
        void goFromTheFirstDayToTheLast() {
            LinePlot plot = LinePlot.of(values(0, 2, 4));

            assertThat(plot.line()).isEqualTo("0,228 1,128 2,28");
            assertThat(plot.width()).isEqualTo(2);
        }

        @Test
        void markTheFirstOfTheGreatestValues() {
            LinePlot plot = LinePlot.of(values(0, 4, 0, 4, 1));

            assertThat(plot.dots()).containsExactly(new LinePlot.Dot("25%", 28));
            assertThat(plot.values()).containsExactly(new Area.Label("25%", 18, "middle", "4 件"));
        }

        @Test
        void markNothingWhenThereWasNothing() {
            LinePlot plot = LinePlot.of(values(0, 0, 0));

            assertThat(plot.dots()).isEmpty();
            assertThat(plot.values()).isEmpty();
            assertThat(plot.line()).isEqualTo("0,228 1,228 2,228");
        }

        @Test
        void areADotWhenThereIsOneDay() {
            LinePlot plot = LinePlot.of(values(3));

            assertThat(plot.line()).isEmpty();
            assertThat(plot.width()).isEqualTo(1);
            assertThat(plot.dots()).containsExactly(new LinePlot.Dot("50%", 28));
            assertThat(LinePlot.of(values(0)).dots()).containsExactly(new LinePlot.Dot("50%", 228));
        }

        @Test
        void haveACornerForEachDayOfALeapYear() {
            LinePlot plot = LinePlot.of(List.range(0, 366).map(day -> new Point("d", day, String.valueOf(day))));

            assertThat(plot.line().split(" ")).hasSize(366).endsWith("365,45");
            assertThat(plot.width()).isEqualTo(365);
            assertThat(plot.dots()).containsExactly(new LinePlot.Dot("100%", 45));
            assertThat(plot.values().head().anchor()).isEqualTo("end");
        }

        @Test
        void areNoneOfNothing() {
            assertThat(LinePlot.of(List.empty()).line()).isEmpty();
        }
    }

    @Test
    void drawNothingNegative() {
        assertThatThrownBy(() -> new Point("x", -1, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            assertThat(BarPlot.of(values(1, 3)).bars().head().width()).isEqualTo("33.333%");
            assertThat(ColumnPlot.of(values(2_000)).area().ticks().last().label())
                    .isEqualTo("2,000");
        } finally {
            Locale.setDefault(before);
        }
    }
}
