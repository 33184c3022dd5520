package jp.kumiai.otp.adapter.http.page.bank.gate;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Links;
import jp.kumiai.otp.adapter.http.page.bank.words.StaffWords;
import jp.kumiai.otp.adapter.http.page.view.Account;
import jp.kumiai.otp.adapter.http.page.view.Frame;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.view.NavigationLink;
import jp.kumiai.otp.adapter.http.page.view.Templates;
import jp.kumiai.otp.adapter.http.problem.FailureStatus;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.domain.staff.StaffMember;

/** Makes replies of the bank's own pages, each within the frame of whoever looks at it. */
public final class StaffScreens {

    public static final String MENU = "/bank";
    private static final String TEMPLATE = "bank.jte";
    private static final int OK = 200;

    private final Templates templates;
    private final Frame frame;

    public StaffScreens(Templates templates, Frame frame) {
        this.templates = templates;
        this.frame = frame;
    }

    public Reply show(StaffVisit visit, DeskPage page) {
        return show(OK, visit, page);
    }

    /** The page again, with what is wrong with what was typed. */
    public Reply malformed(StaffVisit visit, DeskPage page) {
        return show(FailureStatus.of(ProblemCode.MALFORMED), visit, page);
    }

    /** The page again, with why nothing was done. */
    public Reply refused(StaffVisit visit, DeskPage page) {
        return show(FailureStatus.of(ProblemCode.NOT_EXPECTED), visit, page);
    }

    /** There is nothing at this address. */
    public Reply notFound(StaffVisit visit) {
        return error(
                ProblemCode.NOT_FOUND,
                visit,
                "見つかりません",
                Message.error("お探しの契約・申込・トークンなどは見つかりませんでした。", "番号に誤りがないか確認のうえ、メニューから検索してください。"));
    }

    /** It is not their duty; the attempt is in the audit trail. */
    Reply notEntitled(StaffVisit visit) {
        return error(
                ProblemCode.NOT_ENTITLED,
                visit,
                "この業務を行う権限がありません",
                Message.error("この業務は、あなたの役割では行えません。何も変更していません。", "必要な場合は、担当の部署に依頼してください。この操作は記録されました。"));
    }

    /** No page of ours sent this form for this visitor, as far as can be told. */
    Reply forged(StaffVisit visit) {
        return error(
                ProblemCode.NOT_ENTITLED,
                visit,
                "操作を受け付けられませんでした",
                Message.error("何も変更していません。", "画面を開いてから時間がたったか、別の画面でログインやログアウトをした可能性があります。メニューに戻って、もう一度操作してください。"));
    }

    /** The request is no form that can be read. */
    public Reply unreadable(StaffVisit visit) {
        return error(
                ProblemCode.MALFORMED,
                visit,
                "送信された内容を読み取れませんでした",
                Message.error("何も変更していません。", "メニューに戻って、もう一度操作してください。"));
    }

    private Reply error(ProblemCode code, StaffVisit visit, String title, Message message) {
        DeskPage page = DeskPage.titled(title)
                .telling(message)
                .with(Links.row("ways", "次の操作", List.of(Link.to("メニューへ", MENU))));
        return show(FailureStatus.of(code), visit, page);
    }

    private Reply show(int status, StaffVisit visit, DeskPage page) {
        DeskPage told =
                page.message().isDefined() ? page : page.telling(visit.notice().map(DeskNotice::message));
        return show(status, TEMPLATE, visit, told.view(visit.csrf().reveal()));
    }

    /** A page with a template of its own. */
    public Reply show(int status, String template, StaffVisit visit, Object view) {
        Option<Account> account = visit.member()
                .map(member -> new Account(
                        member.name() + "（" + StaffWords.of(member.role()) + "）",
                        visit.csrf().reveal(),
                        navigation(visit, member)));
        return templates.page(status, template, account.map(frame::of).getOrElse(frame), view);
    }

    private static List<NavigationLink> navigationOf(StaffVisit visit, List<MenuEntry> entries) {
        return entries.map(entry -> new NavigationLink(
                entry.label(), entry.path(), visit.path().equals(entry.path()), entry.isAround(visit.path())));
    }

    private static java.util.List<NavigationLink> navigation(StaffVisit visit, StaffMember member) {
        return navigationOf(visit, MenuEntry.mainOf(member.role()))
                .prepend(NavigationLink.to("メニュー", MENU, visit.path().equals(MENU)))
                .toJavaList();
    }
}
