package jp.kumiai.otp.adapter.http.page.report.plot;

/** A drawing of values. What it shows is told in words too, by whoever has it drawn. */
public sealed interface Plot permits BarPlot, ColumnPlot, LinePlot {

    /** In pixels. */
    int height();
}
