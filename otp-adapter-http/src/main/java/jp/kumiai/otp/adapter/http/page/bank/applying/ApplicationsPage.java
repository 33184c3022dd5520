package jp.kumiai.otp.adapter.http.page.bank.applying;

import io.vavr.collection.List;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.company.Paths;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Links;
import jp.kumiai.otp.adapter.http.page.bank.view.Notes;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.bank.words.Amounts;
import jp.kumiai.otp.adapter.http.page.bank.words.ApplicationWords;
import jp.kumiai.otp.adapter.http.page.words.Codes;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.adapter.http.page.words.StateWords;
import jp.kumiai.otp.application.applying.ListApplications;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.staff.Duty;

/** 利用申込: what lies on the desks, state by state, first received first. */
public final class ApplicationsPage {

    public static final String PATH = "/bank/applications";

    private final ListApplications list;
    private final StaffScreens screens;

    public ApplicationsPage(ListApplications list, StaffScreens screens) {
        this.list = list;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        ApplicationState state = visit.question()
                .value("state")
                .flatMap(name -> Codes.named(ApplicationState.class, name))
                .getOrElse(ApplicationState.RECEIVED);
        List<Application> found = list.list(state);
        DeskPage page = DeskPage.titled("利用申込")
                .with(visit.may(Duty.COUNTER) ? List.of(ways()) : List.<Links>empty())
                .with(tabs(state), sheet(state, found));
        boolean cut = found.size() == ListApplications.LIMIT;
        return screens.show(
                visit,
                cut ? page.with(Notes.of("cut", "一覧の件数", "受付の早い順に" + ListApplications.LIMIT + "件まで表示しています。")) : page);
    }

    private static Links ways() {
        return Links.row("ways", "次の操作", List.of(Link.to("申込を受け付ける", NewApplicationPage.PATH)));
    }

    private static Links tabs(ApplicationState at) {
        return Links.tabs(
                "states",
                "状態で絞り込む",
                List.of(ApplicationState.values())
                        .map(state -> Link.to(ApplicationWords.of(state).word(), PATH + "?state=" + state)
                                .here(state == at)));
    }

    private static Sheet sheet(ApplicationState state, List<Application> found) {
        return Sheet.of(
                        "applications",
                        ApplicationWords.of(state).word() + "の申込（" + found.size() + "件）",
                        "受付番号",
                        "契約番号",
                        "種別",
                        "本数",
                        "受付日時",
                        "希望日",
                        "利用開始日")
                .rows(found.map(ApplicationsPage::row))
                .orSay("この状態の申込はありません。");
    }

    private static List<Cell> row(Application each) {
        return List.of(
                Cell.figures(each.number().value()).to(Paths.of(each)),
                Cell.figures(each.contract().value()).to(Paths.of(each.contract())),
                Cell.words(ApplicationWords.kind(each)),
                Cell.amount(Amounts.count(
                        Math.max(each.form().tokens(), each.form().devices().size()))),
                Cell.time(JapaneseTime.minute(each.receivedAt())),
                Cell.time(each.form().requestedStart().map(JapaneseTime::day).getOrElse(StateWords.NOTHING)),
                Cell.time(each.startDate().map(JapaneseTime::day).getOrElse(StateWords.NOTHING)));
    }
}
