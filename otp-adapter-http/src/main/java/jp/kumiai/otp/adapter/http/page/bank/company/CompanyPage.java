package jp.kumiai.otp.adapter.http.page.bank.company;

import io.vavr.collection.List;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Links;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.application.company.ShowCompany.Company;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.staff.Duty;

/** All about one company, and what can be done for it. */
public final class CompanyPage {

    private final ShowCompany companies;
    private final StaffScreens screens;

    public CompanyPage(ShowCompany companies, StaffScreens screens) {
        this.companies = companies;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        return visit.variable("contract", ContractId::parse)
                .flatMap(companies::show)
                .map(company -> screens.show(visit, page(visit, company)))
                .getOrElse(() -> screens.notFound(visit));
    }

    private static DeskPage page(StaffVisit visit, Company company) {
        ContractId id = company.file().contract().id();
        return DeskPage.titled(company.file().contract().companyName())
                .under(Paths.companies())
                .with(CompanySheets.contract(company.file().contract()))
                .with(Links.row("ways", "この契約法人の手続き", ways(visit, id)))
                .with(CompanySheets.users(company.roster(), company.now()))
                .with(CompanySheets.applications(company.file().applications()))
                .with(CompanySheets.loans(company.file().loans()))
                .with(CompanySheets.debits(company.debits()));
    }

    private static List<Link> ways(StaffVisit visit, ContractId id) {
        String path = Paths.of(id);
        List<Link> counter = List.of(
                Link.to("申込を受け付ける", "/bank/new-application?contract=" + id),
                Link.to("利用停止を解除する", path + "/lifting"),
                Link.to("トークンを失効する", path + "/revocation"));
        List<Link> entry = List.of(
                Link.to("利用者を登録する", path + "/new-user"),
                Link.to("トークンを割り付ける", path + "/allotment"),
                Link.to("利用開始日を延期する", path + "/start-date"),
                Link.to("代表口座を変更する", path + "/account"));
        return (visit.may(Duty.COUNTER) ? counter : List.<Link>empty())
                .appendAll(visit.may(Duty.COMPANY_ENTRY) ? entry : List.empty())
                .append(Link.to("手数料を試算する", path + "/statement"));
    }
}
