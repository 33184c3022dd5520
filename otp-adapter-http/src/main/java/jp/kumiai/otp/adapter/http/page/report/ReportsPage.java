package jp.kumiai.otp.adapter.http.page.report;

import io.vavr.collection.List;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Links;
import jp.kumiai.otp.application.report.AskedPeriod;

/** 帳票: all reports at a glance, of the days that nobody has to say. */
public final class ReportsPage {

    public static final String PATH = "/bank/reports";

    private final ReportMaker reports;
    private final StaffScreens screens;

    public ReportsPage(ReportMaker reports, StaffScreens screens) {
        this.reports = reports;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        List<Report> all = List.of(Subject.values())
                .flatMap(subject -> reports.make(subject, AskedPeriod.ANY).toOption());
        return screens.show(
                visit,
                DeskPage.titled("帳票")
                        .with(Links.menu("reports", "帳票の一覧", all.map(ReportsPage::link)))
                        .with(all.flatMap(report -> ReportPage.drawings(report).take(1))));
    }

    private static Link link(Report report) {
        return Link.to(report.subject().title(), report.subject().path()).saying(report.when());
    }
}
