package jp.kumiai.otp.adapter.http.page.bank.company;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Act;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Links;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.bank.words.CompanyWords;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.staff.Duty;

/** 契約法人: searched, and listed a page at a time. */
public final class CompaniesPage {

    private static final EntryField TEXT = EntryField.text(
                    "q", "契約番号または会社名", "契約番号は先頭から、会社名は一部でも検索できます。空欄で検索すると、すべて表示します。")
            .optional();

    private final ShowCompany companies;
    private final StaffScreens screens;

    public CompaniesPage(ShowCompany companies, StaffScreens screens) {
        this.companies = companies;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        Form question = visit.question();
        String text = question.value("q").getOrElse("");
        List<Contract> found = companies.search(text, question.value("after").flatMap(ContractId::parse));
        DeskPage page = DeskPage.titled("契約法人")
                .with(Act.question("search", "検索", Paths.COMPANIES, "検索").asking(TEXT.filledWith(text)))
                .with(sheet(text, found));
        return screens.show(visit, visit.may(Duty.COMPANY_ENTRY) ? page.with(ways()) : page);
    }

    private static Links ways() {
        return Links.row("ways", "次の操作", List.of(Link.to("契約法人を登録する", "/bank/new-company")));
    }

    private static Sheet sheet(String text, List<Contract> found) {
        return Sheet.of("found", "契約法人一覧", "契約番号", "会社名", "利用開始日", "代表口座")
                .rows(found.map(CompaniesPage::row))
                .orSay("該当する契約法人はありません。")
                .more(Option.when(
                        found.size() == ShowCompany.PAGE,
                        () -> next(text, found.last().id())));
    }

    private static Link next(String text, ContractId last) {
        return Link.to(
                "次の" + ShowCompany.PAGE + "件",
                Paths.COMPANIES + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&after=" + last);
    }

    private static List<Cell> row(Contract contract) {
        return List.of(
                Cell.figures(contract.id().value()).to(Paths.of(contract.id())),
                Cell.name(contract.companyName()),
                Cell.time(JapaneseTime.day(contract.startDate())),
                Cell.figures(contract.account().map(CompanyWords::of).getOrElse("未登録")));
    }
}
