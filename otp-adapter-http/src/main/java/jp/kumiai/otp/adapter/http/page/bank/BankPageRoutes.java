package jp.kumiai.otp.adapter.http.page.bank;

import io.vavr.collection.List;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.billing.FeeRunner;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.page.bank.applying.ApplicationPage;
import jp.kumiai.otp.adapter.http.page.bank.applying.ApplicationsPage;
import jp.kumiai.otp.adapter.http.page.bank.applying.NewApplicationPage;
import jp.kumiai.otp.adapter.http.page.bank.billing.DirectDebitFile;
import jp.kumiai.otp.adapter.http.page.bank.billing.FeePaths;
import jp.kumiai.otp.adapter.http.page.bank.billing.FeesPage;
import jp.kumiai.otp.adapter.http.page.bank.billing.ResultsPage;
import jp.kumiai.otp.adapter.http.page.bank.billing.RunPage;
import jp.kumiai.otp.adapter.http.page.bank.billing.StatementPage;
import jp.kumiai.otp.adapter.http.page.bank.calendar.CalendarPage;
import jp.kumiai.otp.adapter.http.page.bank.company.AccountPage;
import jp.kumiai.otp.adapter.http.page.bank.company.AllotPage;
import jp.kumiai.otp.adapter.http.page.bank.company.CompaniesFilePage;
import jp.kumiai.otp.adapter.http.page.bank.company.CompaniesPage;
import jp.kumiai.otp.adapter.http.page.bank.company.CompanyPage;
import jp.kumiai.otp.adapter.http.page.bank.company.CounterLiftPage;
import jp.kumiai.otp.adapter.http.page.bank.company.CounterRevocationPage;
import jp.kumiai.otp.adapter.http.page.bank.company.NewCompanyPage;
import jp.kumiai.otp.adapter.http.page.bank.company.NewUserPage;
import jp.kumiai.otp.adapter.http.page.bank.company.Paths;
import jp.kumiai.otp.adapter.http.page.bank.company.PostponePage;
import jp.kumiai.otp.adapter.http.page.bank.desk.MenuPage;
import jp.kumiai.otp.adapter.http.page.bank.desk.StaffLoginPage;
import jp.kumiai.otp.adapter.http.page.bank.device.Move;
import jp.kumiai.otp.adapter.http.page.bank.device.MoveDevicePage;
import jp.kumiai.otp.adapter.http.page.bank.device.ResynchronisationPage;
import jp.kumiai.otp.adapter.http.page.bank.device.TokenPage;
import jp.kumiai.otp.adapter.http.page.bank.device.TokensPage;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffGate;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.staff.NewStaffPage;
import jp.kumiai.otp.adapter.http.page.bank.staff.StaffPage;
import jp.kumiai.otp.adapter.http.page.report.AuditPage;
import jp.kumiai.otp.adapter.http.page.report.ReportMaker;
import jp.kumiai.otp.adapter.http.page.report.ReportPage;
import jp.kumiai.otp.adapter.http.page.report.ReportsPage;
import jp.kumiai.otp.adapter.http.page.report.Subject;
import jp.kumiai.otp.domain.staff.Duty;

/** Every page of the bank's own, each with the duty it belongs to. */
public final class BankPageRoutes {

    private final BankUseCases bank;
    private final FeeRunner runner;
    private final StaffScreens screens;
    private final StaffGate gate;

    private BankPageRoutes(BankUseCases bank, FeeRunner runner, StaffScreens screens) {
        this.bank = bank;
        this.runner = runner;
        this.screens = screens;
        this.gate = new StaffGate(bank.desk().open(), screens);
    }

    public static List<Route> of(BankUseCases bank, FeeRunner runner, StaffScreens screens) {
        BankPageRoutes pages = new BankPageRoutes(bank, runner, screens);
        return pages.desk()
                .appendAll(pages.companies())
                .appendAll(pages.counter())
                .appendAll(pages.applications())
                .appendAll(pages.tokens())
                .appendAll(pages.fees())
                .appendAll(pages.reports())
                .appendAll(pages.staff());
    }

    private List<Route> desk() {
        StaffLoginPage login =
                new StaffLoginPage(bank.desk().logIn(), bank.desk().logOut(), screens);
        return List.of(
                Route.get(StaffGate.LOGIN, gate.login(login::show)),
                Route.post(StaffGate.LOGIN, gate.formAnywhere(login::submit)),
                Route.post("/bank/logout", gate.formAnywhere((visit, form) -> login.logOut(visit))),
                Route.get(StaffScreens.MENU, gate.menu(new MenuPage(screens)::show)));
    }

    private List<Route> companies() {
        BankUseCases.Companies use = bank.companies();
        NewCompanyPage company = new NewCompanyPage(use.enter(), screens);
        CompaniesFilePage file = new CompaniesFilePage(use.importFile(), screens);
        AccountPage account = new AccountPage(use.show(), use.changeAccount(), screens);
        PostponePage start = new PostponePage(use.show(), use.postpone(), screens);
        NewUserPage user = new NewUserPage(use.show(), use.enterUser(), screens);
        AllotPage allot = new AllotPage(use.show(), use.allot(), screens);
        return List.of(
                Route.get(Paths.COMPANIES, gate.page(Duty.ENQUIRY, new CompaniesPage(use.show(), screens)::show)),
                Route.get(Paths.COMPANY, gate.page(Duty.ENQUIRY, new CompanyPage(use.show(), screens)::show)),
                Route.get(NewCompanyPage.PATH, gate.page(Duty.COMPANY_ENTRY, company::show)),
                Route.post(NewCompanyPage.PATH, gate.form(Duty.COMPANY_ENTRY, company::submit)),
                Route.get(CompaniesFilePage.PATH, gate.page(Duty.COMPANY_ENTRY, file::show)),
                Route.post(CompaniesFilePage.PATH, gate.upload(Duty.COMPANY_ENTRY, file::submit))
                        .taking(new Route.LargeBody(CompaniesFilePage.MAX_BYTES, gate::recognises)),
                Route.get(Paths.COMPANY + "/account", gate.page(Duty.COMPANY_ENTRY, account::show)),
                Route.post(Paths.COMPANY + "/account", gate.form(Duty.COMPANY_ENTRY, account::submit)),
                Route.get(Paths.COMPANY + "/start-date", gate.page(Duty.COMPANY_ENTRY, start::show)),
                Route.post(Paths.COMPANY + "/start-date", gate.form(Duty.COMPANY_ENTRY, start::submit)),
                Route.get(Paths.COMPANY + "/new-user", gate.page(Duty.COMPANY_ENTRY, user::show)),
                Route.post(Paths.COMPANY + "/new-user", gate.form(Duty.COMPANY_ENTRY, user::submit)),
                Route.get(Paths.COMPANY + "/allotment", gate.page(Duty.COMPANY_ENTRY, allot::show)),
                Route.post(Paths.COMPANY + "/allotment", gate.form(Duty.COMPANY_ENTRY, allot::submit)));
    }

    private List<Route> counter() {
        CounterLiftPage lift =
                new CounterLiftPage(bank.companies().show(), bank.counter().lift(), screens);
        CounterRevocationPage revocation = new CounterRevocationPage(
                bank.companies().show(), bank.counter().revoke(), screens);
        return List.of(
                Route.get(Paths.COMPANY + "/lifting", gate.page(Duty.COUNTER, lift::show)),
                Route.post(Paths.COMPANY + "/lifting", gate.form(Duty.COUNTER, lift::submit)),
                Route.get(Paths.COMPANY + "/revocation", gate.page(Duty.COUNTER, revocation::show)),
                Route.post(Paths.COMPANY + "/revocation", gate.form(Duty.COUNTER, revocation::submit)));
    }

    private List<Route> applications() {
        BankUseCases.Applications use = bank.applications();
        NewApplicationPage reception =
                new NewApplicationPage(bank.companies().show(), bank.terms(), use.receive(), screens);
        ApplicationPage one = new ApplicationPage(bank.companies().show(), use, bank.terms(), screens);
        String path = Paths.APPLICATION;
        return List.of(
                Route.get(
                        ApplicationsPage.PATH,
                        gate.page(Duty.ENQUIRY, new ApplicationsPage(use.list(), screens)::show)),
                Route.get(NewApplicationPage.PATH, gate.page(Duty.COUNTER, reception::show)),
                Route.post(NewApplicationPage.PATH, gate.form(Duty.COUNTER, reception::submit)),
                Route.get(path, gate.page(Duty.ENQUIRY, one::show)),
                Route.post(path + "/acceptance", gate.form(Duty.FULFILMENT, one::accept)),
                Route.post(path + "/allocation", gate.form(Duty.FULFILMENT, one::allocate)),
                Route.post(path + "/shipment", gate.form(Duty.FULFILMENT, one::ship)),
                Route.post(path + "/completion", gate.form(Duty.FULFILMENT, (visit, form) -> one.complete(visit))),
                Route.post(path + "/withdrawal", gate.form(Duty.COUNTER, (visit, form) -> one.withdraw(visit))));
    }

    private List<Route> tokens() {
        BankUseCases.Counter use = bank.counter();
        TokensPage tokens = new TokensPage(use.trace(), use.expiring(), screens);
        MoveDevicePage report = new MoveDevicePage(bank, new Move.Report(use.move()), screens);
        MoveDevicePage away = new MoveDevicePage(bank, new Move.Away(use.putAway()), screens);
        ResynchronisationPage clock = new ResynchronisationPage(bank, screens);
        String one = TokensPage.PATH + "/{serial}";
        return List.of(
                Route.get(TokensPage.PATH, gate.page(Duty.ENQUIRY, tokens::find)),
                Route.get("/bank/expiring-tokens", gate.page(Duty.ENQUIRY, tokens::expiring)),
                Route.get(one, gate.page(Duty.ENQUIRY, new TokenPage(bank, screens)::show)),
                Route.get(one + "/report", gate.page(Duty.COUNTER, report::show)),
                Route.post(one + "/report", gate.form(Duty.COUNTER, report::submit)),
                Route.get(one + "/put-away", gate.page(Duty.FULFILMENT, away::show)),
                Route.post(one + "/put-away", gate.form(Duty.FULFILMENT, away::submit)),
                Route.get(one + "/resynchronisation", gate.page(Duty.COUNTER, clock::show)),
                Route.post(one + "/resynchronisation", gate.form(Duty.COUNTER, clock::submit)));
    }

    private List<Route> fees() {
        BankUseCases.Fees use = bank.fees();
        FeesPage fees = new FeesPage(use.show(), runner, bank.terms(), screens);
        RunPage run = new RunPage(use.show(), bank.terms(), use.collector(), screens);
        ResultsPage results = new ResultsPage(use, screens);
        StatementPage statement = new StatementPage(bank.companies().show(), use.show(), bank.terms(), screens);
        return List.of(
                Route.get(FeePaths.FEES, gate.page(Duty.ENQUIRY, fees::show)),
                Route.post(FeePaths.FEES, gate.form(Duty.BILLING, fees::start)),
                Route.get(FeePaths.RUN, gate.page(Duty.ENQUIRY, run::show)),
                Route.get(FeePaths.DEBITS, gate.page(Duty.ENQUIRY, run::debits)),
                Route.get(FeePaths.FILES, gate.page(Duty.BILLING, new DirectDebitFile(use, screens)::download)),
                Route.get(FeePaths.RESULTS, gate.page(Duty.BILLING, results::show)),
                Route.post(FeePaths.RESULTS, gate.upload(Duty.BILLING, results::submit))
                        .taking(new Route.LargeBody(ResultsPage.MAX_BYTES, gate::recognises)),
                Route.get(Paths.COMPANY + "/statement", gate.page(Duty.ENQUIRY, statement::show)),
                Route.get(CalendarPage.PATH, gate.page(Duty.ENQUIRY, new CalendarPage(bank.terms(), screens)::show)));
    }

    private List<Route> reports() {
        ReportMaker reports = new ReportMaker(bank.reports().show());
        AuditPage audit = new AuditPage(bank.reports().audit(), screens);
        return List.of(Subject.values())
                .flatMap(subject -> report(new ReportPage(subject, reports, screens), subject.path()))
                .prepend(Route.get(ReportsPage.PATH, gate.page(Duty.ENQUIRY, new ReportsPage(reports, screens)::show)))
                .append(Route.get(AuditPage.PATH, gate.page(Duty.AUDIT, audit::show)))
                .append(Route.get(AuditPage.PATH + "/csv", gate.page(Duty.AUDIT, audit::file)));
    }

    private List<Route> report(ReportPage page, String path) {
        return List.of(
                Route.get(path, gate.page(Duty.ENQUIRY, page::show)),
                Route.get(path + "/csv", gate.page(Duty.ENQUIRY, page::file)));
    }

    private List<Route> staff() {
        StaffPage staff = new StaffPage(bank.desk().staff(), screens);
        NewStaffPage entry = new NewStaffPage(bank.desk().staff(), screens);
        Duty duty = Duty.STAFF_ADMINISTRATION;
        return List.of(
                Route.get(StaffPage.PATH, gate.page(duty, staff::list)),
                Route.get(StaffPage.BLOCK, gate.page(duty, staff::showBlock)),
                Route.post(StaffPage.BLOCK, gate.form(duty, staff::block)),
                Route.get(NewStaffPage.PATH, gate.page(duty, entry::show)),
                Route.post(NewStaffPage.PATH, gate.form(duty, entry::submit)));
    }
}
