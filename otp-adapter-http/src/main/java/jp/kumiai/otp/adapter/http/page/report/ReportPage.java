package jp.kumiai.otp.adapter.http.page.report;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Act;
import jp.kumiai.otp.adapter.http.page.bank.view.Block;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Drawing;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Links;
import jp.kumiai.otp.adapter.http.page.bank.view.Notes;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.domain.report.PeriodFailure;
import jp.kumiai.otp.domain.report.ReportPeriod;

/** One report, of the days asked for in the address; and the same as a file. */
public final class ReportPage {

    private final Subject subject;
    private final ReportMaker reports;
    private final StaffScreens screens;

    public ReportPage(Subject subject, ReportMaker reports, StaffScreens screens) {
        this.subject = subject;
        this.reports = reports;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        PeriodFields days = days(visit);
        return days.asked()
                .map(asked -> reports.make(subject, asked)
                        .fold(
                                failure -> malformed(visit, days.fields(failure)),
                                report -> screens.show(visit, page(report, days))))
                .getOrElse(() -> malformed(visit, days.fields()));
    }

    /** The figures as a file; of days that cannot be read, the page that says so. */
    public Reply file(StaffVisit visit) {
        PeriodFields days = days(visit);
        return days.asked()
                .toEither(PeriodFailure.BACKWARDS)
                .flatMap(asked -> reports.make(subject, asked))
                .fold(failure -> show(visit), report -> saved(report.fileName(), report.table()));
    }

    static Reply saved(String name, Table table) {
        return Reply.ok(Csv.TYPE, Body.utf8(Csv.of(table)))
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /** The plots of a report, each with its values. */
    static List<Drawing> drawings(Report report) {
        return report.figures()
                .map(figure -> new Drawing(
                        figure.id(),
                        figure.title(),
                        figure.says(),
                        figure.plot(),
                        Cells.sheet(figure.id() + "-values", "「" + figure.title() + "」の数値", figure.table())));
    }

    private PeriodFields days(StaffVisit visit) {
        return PeriodFields.of(
                visit.question(), subject == Subject.FEES ? ReportPeriod.MONTHS + "か月分" : ReportPeriod.DAYS + "日分");
    }

    private Reply malformed(StaffVisit visit, List<EntryField> fields) {
        return screens.malformed(visit, titled().with(question(fields)));
    }

    private DeskPage page(Report report, PeriodFields days) {
        return titled().with(report.period().map(period -> question(days.fields(period))))
                .with(Notes.of("when", "集計の対象", report.when()))
                .with(drawings(report))
                .with(rest(report))
                .with(file(report), Notes.of("counted", "数え方", report.counted().toJavaArray(String[]::new)));
    }

    /** What is in no plot. */
    private static Option<Block> rest(Report report) {
        boolean told = report.figures().exists(figure -> figure.table().equals(report.table()));
        return Option.when(!told, () -> Cells.sheet("figures", "数値の一覧", report.table()));
    }

    private DeskPage titled() {
        return DeskPage.titled(subject.title()).under(Link.to("帳票", ReportsPage.PATH));
    }

    private Act question(List<EntryField> fields) {
        return Act.question("period", "期間", subject.path(), "表示").asking(fields);
    }

    private Links file(Report report) {
        String query = report.period()
                .map(days -> "?from=" + days.from() + "&to=" + days.to())
                .getOrElse("");
        return Links.row("file", "保存", List.of(Link.to("CSVで保存", subject.path() + "/csv" + query)));
    }
}
