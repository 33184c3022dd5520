package jp.kumiai.otp.adapter.http.page.bank.company;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.administration.Kept;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Act;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Entry;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Links;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.view.RowsField;
import jp.kumiai.otp.adapter.http.page.words.StateWords;
import jp.kumiai.otp.adapter.http.page.words.UserClassWords;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.application.company.ShowCompany.Company;
import jp.kumiai.otp.application.lifting.LiftAtTheCounter;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;

/** 利用停止解除（窓口）, when nobody in the company can (U6). */
public final class CounterLiftPage {

    private static final String TITLE = "利用停止解除（窓口）";

    private final ShowCompany companies;
    private final LiftAtTheCounter lift;
    private final StaffScreens screens;

    public CounterLiftPage(ShowCompany companies, LiftAtTheCounter lift, StaffScreens screens) {
        this.companies = companies;
        this.lift = lift;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        return company(visit)
                .map(found -> screens.show(visit, page(found, UserRows.FIELD, Kept.NOTHING, CounterForm.NUMBER)))
                .getOrElse(() -> screens.notFound(visit));
    }

    public Reply submit(StaffVisit visit, Form form) {
        Option<List<LoginId>> ticked = UserRows.of(form);
        if (ticked.isEmpty()) {
            return screens.unreadable(visit);
        }
        return company(visit)
                .map(found -> submit(visit, found, ticked.get(), CounterForm.of(visit, form)))
                .getOrElse(() -> screens.notFound(visit));
    }

    private Reply submit(StaffVisit visit, Company found, List<LoginId> users, Entry<Counter> counter) {
        return counter.value()
                .filter(by -> !users.isEmpty())
                .map(by ->
                        new LiftAtTheCounter.Command(by, found.file().contract().id(), users))
                .map(command -> lift.lift(command)
                        .fold(
                                failure -> screens.refused(visit, refused(found, users, failure, counter.field())),
                                lifted ->
                                        screens.show(visit, done(found.file().contract(), command.counter(), lifted))))
                .getOrElse(() -> screens.malformed(
                        visit,
                        page(
                                found,
                                UserRows.missing(users),
                                UserRows.kept(users, HashSet.empty(), false),
                                counter.field())));
    }

    private Option<Company> company(StaffVisit visit) {
        return visit.variable("contract", ContractId::parse).flatMap(companies::show);
    }

    private static DeskPage refused(Company found, List<LoginId> users, LiftFailure failure, EntryField form) {
        List<LoginId> changed = failure instanceof LiftFailure.ListChanged list ? list.rows() : List.empty();
        return page(found, UserRows.FIELD, UserRows.kept(users, changed.toSet(), false), form)
                .telling(Message.error("解除できませんでした。", "何も変更していません。一覧の内容が変わったため、対象の利用者を選択し直してください。"));
    }

    private static DeskPage page(Company company, RowsField choice, Kept kept, EntryField form) {
        Contract contract = company.file().contract();
        Roster roster = company.roster();
        Sheet rows = Sheet.of("users", "対象の利用者", "ログインID", "利用者名", "利用者区分", "シリアル番号", "ワンタイムパスワード認証状態")
                .chosenByBoxes()
                .rows(roster.standings().map(each -> row(roster, each, kept)));
        return DeskPage.titled(TITLE)
                .under(Paths.companies(), Paths.company(contract))
                .with(Act.change("lifting", "停止解除の内容", Paths.of(contract.id()) + "/lifting", "停止解除")
                        .saying(
                                "社内に停止解除を行える利用者がいない場合に、届出書に基づいて銀行が解除します。",
                                "選択した利用者と、同じシリアル番号を使用している利用者全員が「利用可能」になります。利用開始登録の停止と、確認用パスワードの停止も解除します。")
                        .choosing(choice, rows)
                        .asking(form));
    }

    private static List<Cell> row(Roster roster, Standing each, Kept kept) {
        boolean confirmation = each.user().confirmation().attempts().isSuspended();
        Option<String> reason = Option.when(!each.isSuspended() && !confirmation, "停止していません。");
        List<Standing> sharers = each.isSuspended() ? roster.sharersWith(each) : List.empty();
        return UserRows.cells(each, sharers, reason, kept, "同じトークンの" + UserRows.names(sharers) + "も解除されます。")
                .append(Cell.state(StateWords.of(each.authenticationState())).noted(confirmation ? "確認用パスワード停止中" : ""));
    }

    private static DeskPage done(Contract contract, Counter counter, Lifted lifted) {
        return DeskPage.titled(TITLE + "結果")
                .under(Paths.companies(), Paths.company(contract))
                .telling(Message.success(lifted.rows().size() + "名の利用停止を解除しました。", "届出書の受付番号：" + counter.formNumber()))
                .with(Sheet.of(
                                "lifted",
                                contract.companyName() + "の対象利用者",
                                "ログインID",
                                "利用者名",
                                "利用者区分",
                                "シリアル番号",
                                "理由",
                                "ワンタイムパスワード認証状態")
                        .rows(lifted.rows().map(CounterLiftPage::row)))
                .with(Links.row("ways", "次の操作", List.of(Link.to("契約法人の画面へ", Paths.of(contract.id())))));
    }

    private static List<Cell> row(Lifted.Row row) {
        return List.of(
                Cell.figures(row.loginId().value()),
                Cell.name(row.name()),
                Cell.words(UserClassWords.of(row.userClass())),
                CompanySheets.serial(row.serial()),
                Cell.words(row.chosen() ? "選択した利用者" : "トークンを共有"),
                Cell.state(StateWords.AVAILABLE));
    }
}
