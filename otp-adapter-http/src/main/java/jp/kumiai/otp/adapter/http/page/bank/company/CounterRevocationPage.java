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
import jp.kumiai.otp.adapter.http.page.bank.view.Notes;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.revocation.RevocationRowView;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.view.RowsField;
import jp.kumiai.otp.adapter.http.page.words.StateWords;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.application.company.ShowCompany.Company;
import jp.kumiai.otp.application.revocation.RevokeAtTheCounter;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.revocation.RevocationList;
import jp.kumiai.otp.domain.revocation.RevocationRow;
import jp.kumiai.otp.domain.user.LoginId;

/** トークン失効（窓口）, when the company cannot (R26). */
public final class CounterRevocationPage {

    private static final EntryField SHARERS = EntryField.tick(
            "includeSharers", "選択した利用者とトークンを共有している利用者も、あわせて失効する", "失効しない場合、共有している利用者は引き続き同じトークンを使用できます。");

    private final ShowCompany companies;
    private final RevokeAtTheCounter revoke;
    private final StaffScreens screens;

    public CounterRevocationPage(ShowCompany companies, RevokeAtTheCounter revoke, StaffScreens screens) {
        this.companies = companies;
        this.revoke = revoke;
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
        boolean sharers = form.value(SHARERS.name()).isDefined();
        return company(visit)
                .map(found -> submit(visit, found, ticked.get(), sharers, CounterForm.of(visit, form)))
                .getOrElse(() -> screens.notFound(visit));
    }

    private Reply submit(
            StaffVisit visit, Company found, List<LoginId> users, boolean sharers, Entry<Counter> counter) {
        Contract contract = found.file().contract();
        return counter.value()
                .filter(by -> !users.isEmpty())
                .map(by -> new RevokeAtTheCounter.Command(by, contract.id(), users, sharers))
                .map(command -> revoke.revoke(command)
                        .fold(
                                failure -> screens.refused(
                                        visit, refused(found, users, sharers, failure, counter.field())),
                                revoked ->
                                        screens.show(visit, CounterRevoked.page(contract, command.counter(), revoked))))
                .getOrElse(() -> screens.malformed(
                        visit,
                        page(
                                found,
                                UserRows.missing(users),
                                UserRows.kept(users, HashSet.empty(), sharers),
                                counter.field())));
    }

    private Option<Company> company(StaffVisit visit) {
        return visit.variable("contract", ContractId::parse).flatMap(companies::show);
    }

    private static DeskPage refused(
            Company found, List<LoginId> users, boolean sharers, RevocationFailure failure, EntryField form) {
        List<LoginId> changed = failure instanceof RevocationFailure.ListChanged list ? list.rows() : List.empty();
        return page(found, UserRows.FIELD, UserRows.kept(users, changed.toSet(), sharers), form)
                .telling(Message.error("失効できませんでした。", "何も変更していません。一覧の内容が変わったため、対象の利用者を選択し直してください。"));
    }

    private static DeskPage page(Company company, RowsField choice, Kept kept, EntryField form) {
        Contract contract = company.file().contract();
        Sheet rows = Sheet.of("users", "対象の利用者", "ログインID", "利用者名", "利用者区分", "シリアル番号", "ワンタイムパスワード状態")
                .chosenByBoxes()
                .rows(RevocationList.rows(company.roster(), company.now()).map(each -> row(each, kept)));
        return DeskPage.titled("トークン失効（窓口）")
                .under(Paths.companies(), Paths.company(contract))
                .with(Notes.grave(
                        "care",
                        "失効する前にご確認ください",
                        List.of(
                                "失効した利用者は、新しいトークンの利用開始登録が完了するまでログインできません。",
                                "新しいトークンの利用開始登録は、失効の30分後から行えます。2時6分から8時10分までに失効した場合は、8時10分以降に行えます。",
                                "失効しても、トークンの貸与は続きます。紛失したトークンは、トークンの画面または再発行の申込で届け出てください。")))
                .with(Act.change("revocation", "失効の内容", Paths.of(contract.id()) + "/revocation", "失効")
                        .choosing(choice, rows)
                        .asking(SHARERS.filledWith(kept.includeSharers() ? "yes" : ""), form));
    }

    private static List<Cell> row(RevocationRow row, Kept kept) {
        return UserRows.cells(
                        row.standing(),
                        row.sharers(),
                        row.obstacle().map(RevocationRowView::reason),
                        kept,
                        "ほかに" + row.sharers().size() + "名（" + UserRows.names(row.sharers()) + "）が同じトークンを使用しています。")
                .append(Cell.state(StateWords.of(row.status())));
    }
}
