package jp.kumiai.otp.adapter.http.page.report;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Act;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Links;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.bank.words.Amounts;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.application.report.SearchAudit;
import jp.kumiai.otp.domain.report.PeriodFailure;
import jp.kumiai.otp.domain.report.TrailPage;

/** 監査証跡: searched by an auditor, and saved as a file. Nothing is read before something is asked. */
public final class AuditPage {

    public static final String PATH = "/bank/audit";

    private final SearchAudit search;
    private final StaffScreens screens;

    public AuditPage(SearchAudit search, StaffScreens screens) {
        this.search = search;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        AuditForm form = AuditForm.of(visit.question());
        return visit.exchange().query().isEmpty()
                ? screens.show(visit, page(form.fields()))
                : found(visit, form, SearchAudit.PAGE)
                        .fold(
                                fields -> screens.malformed(visit, page(fields)),
                                page -> screens.show(visit, page(form, page)));
    }

    /** The same as a file of up to {@link SearchAudit#FILE} events; of what cannot be read, the page that says so. */
    public Reply file(StaffVisit visit) {
        AuditForm form = AuditForm.of(visit.question());
        return found(visit, form, SearchAudit.FILE)
                .fold(
                        fields -> screens.malformed(visit, page(fields)),
                        page -> ReportPage.saved(
                                "audit-" + page.question().period().from() + "-"
                                        + page.question().period().to() + ".csv",
                                AuditRows.table(page)));
    }

    private Either<List<EntryField>, TrailPage> found(StaffVisit visit, AuditForm form, int limit) {
        Option<SearchAudit.Command> command = form.command(limit, visit.operator());
        return command.map(search::search)
                .map(answer -> answer.mapLeft((PeriodFailure failure) -> form.fields(failure)))
                .getOrElse(() -> Either.left(form.fields()));
    }

    private static DeskPage page(List<EntryField> fields) {
        return DeskPage.titled("監査証跡")
                .with(Act.question("search", "検索", PATH, "検索")
                        .saying("入力した条件のすべてに合う出来事を、新しい順に表示します。検索したことも記録されます。")
                        .asking(fields));
    }

    private static DeskPage page(AuditForm form, TrailPage found) {
        String query = form.query(found.question().period());
        Sheet rows = AuditRows.sheet(found)
                .more(found.more().map(position -> Link.to("さらに前の出来事", PATH + query + "&before=" + position)));
        return page(form.fields(found.question().period()))
                .with(
                        rows,
                        Links.row(
                                "file",
                                "保存",
                                List.of(Link.to(
                                        "CSVで保存（新しい順に最大" + Amounts.count(SearchAudit.FILE) + "件）",
                                        PATH + "/csv" + query))));
    }
}
