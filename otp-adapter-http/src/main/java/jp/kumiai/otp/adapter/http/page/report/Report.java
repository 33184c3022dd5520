package jp.kumiai.otp.adapter.http.page.report;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.report.ReportPeriod;

/**
 * A report in words, plots and figures, ready to be shown or saved.
 *
 * @param when as of when it is, or of which days
 * @param period the days it is of; none when it is of now
 * @param counted how it is counted, sentence by sentence
 * @param table all of its figures
 */
public record Report(
        Subject subject,
        String when,
        Option<ReportPeriod> period,
        List<String> counted,
        List<Figure> figures,
        Table table) {

    /** How a file of it is called. */
    public String fileName() {
        return subject.file()
                + period.map(days -> "-" + days.from() + "-" + days.to()).getOrElse("") + ".csv";
    }
}
