package jp.kumiai.otp.adapter.http;

import io.vavr.collection.List;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.applying.AcceptApplicationHandler;
import jp.kumiai.otp.adapter.http.applying.AllocateTokensHandler;
import jp.kumiai.otp.adapter.http.applying.CompleteApplicationHandler;
import jp.kumiai.otp.adapter.http.applying.ListApplicationsHandler;
import jp.kumiai.otp.adapter.http.applying.ReceiveApplicationHandler;
import jp.kumiai.otp.adapter.http.applying.ShipTokensHandler;
import jp.kumiai.otp.adapter.http.applying.WithdrawApplicationHandler;
import jp.kumiai.otp.adapter.http.billing.DownloadDirectDebitHandler;
import jp.kumiai.otp.adapter.http.billing.FeeRunner;
import jp.kumiai.otp.adapter.http.billing.ListDebitsHandler;
import jp.kumiai.otp.adapter.http.billing.ListFeeRunsHandler;
import jp.kumiai.otp.adapter.http.billing.ReadResultsHandler;
import jp.kumiai.otp.adapter.http.billing.ShowFeeRunHandler;
import jp.kumiai.otp.adapter.http.billing.ShowStatementHandler;
import jp.kumiai.otp.adapter.http.billing.StartFeeRunHandler;
import jp.kumiai.otp.adapter.http.billing.SumUpDirectDebitHandler;
import jp.kumiai.otp.adapter.http.company.AllotTokenHandler;
import jp.kumiai.otp.adapter.http.company.ChangeAccountHandler;
import jp.kumiai.otp.adapter.http.company.EnterContractHandler;
import jp.kumiai.otp.adapter.http.company.EnterUserHandler;
import jp.kumiai.otp.adapter.http.company.PostponeStartHandler;
import jp.kumiai.otp.adapter.http.company.SearchContractsHandler;
import jp.kumiai.otp.adapter.http.company.ShowCompanyHandler;
import jp.kumiai.otp.adapter.http.counter.LiftAtTheCounterHandler;
import jp.kumiai.otp.adapter.http.counter.ListExpiringTokensHandler;
import jp.kumiai.otp.adapter.http.counter.MoveDeviceHandler;
import jp.kumiai.otp.adapter.http.counter.PutDeviceAwayHandler;
import jp.kumiai.otp.adapter.http.counter.ResynchroniseTokenHandler;
import jp.kumiai.otp.adapter.http.counter.RevokeAtTheCounterHandler;
import jp.kumiai.otp.adapter.http.counter.TraceTokenHandler;
import jp.kumiai.otp.adapter.http.desk.BlockStaffHandler;
import jp.kumiai.otp.adapter.http.desk.EnterStaffHandler;
import jp.kumiai.otp.adapter.http.desk.ListStaffHandler;
import jp.kumiai.otp.adapter.http.desk.LogInStaffHandler;
import jp.kumiai.otp.adapter.http.desk.LogOutStaffHandler;
import jp.kumiai.otp.adapter.http.desk.ShowStaffSessionHandler;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.desk.StaffOnly;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.application.desk.ManageStaff;
import jp.kumiai.otp.domain.staff.Duty;

/** The routes of the bank's own side in the JSON API, each with the duty it belongs to. */
final class BankRoutes {

    private static final String BANK = "/api/v1/bank";
    private static final String CONTRACT = "/contracts/{contract}";
    private static final String APPLICATION = CONTRACT + "/applications/{number}";
    private static final String TOKEN = "/tokens/{serial}";
    private static final String RUN = "/fee-runs/{month}";

    private final BankUseCases bank;
    private final FeeRunner runner;

    private BankRoutes(BankUseCases bank, FeeRunner runner) {
        this.bank = bank;
        this.runner = runner;
    }

    static List<Route> of(BankUseCases bank, FeeRunner runner) {
        BankRoutes routes = new BankRoutes(bank, runner);
        return routes.sessions()
                .appendAll(routes.staff())
                .appendAll(routes.counter())
                .appendAll(routes.companies())
                .appendAll(routes.applications())
                .appendAll(routes.fees())
                .map(route -> route.unless(ApiRequests::query))
                .appendAll(routes.withQuery());
    }

    private List<Route> sessions() {
        BankUseCases.Desk desk = bank.desk();
        return List.of(
                Route.post(BANK + "/sessions", new LogInStaffHandler(desk.logIn())),
                Route.get(BANK + "/session", new ShowStaffSessionHandler(desk.open())),
                Route.delete(BANK + "/session", new LogOutStaffHandler(desk.logOut())));
    }

    private List<Route> staff() {
        ManageStaff staff = bank.desk().staff();
        return List.of(
                get("/staff", Duty.STAFF_ADMINISTRATION, new ListStaffHandler(staff)),
                post("/staff", Duty.STAFF_ADMINISTRATION, new EnterStaffHandler(staff)),
                post("/staff/{staff}/block", Duty.STAFF_ADMINISTRATION, new BlockStaffHandler(staff)));
    }

    private List<Route> counter() {
        BankUseCases.Counter counter = bank.counter();
        return List.of(
                post("/lifting", Duty.COUNTER, new LiftAtTheCounterHandler(counter.lift())),
                post("/revocation", Duty.COUNTER, new RevokeAtTheCounterHandler(counter.revoke())),
                post(
                        TOKEN + "/resynchronisation",
                        Duty.COUNTER,
                        new ResynchroniseTokenHandler(counter.resynchronise())),
                post(TOKEN + "/device", Duty.COUNTER, new MoveDeviceHandler(counter.move())),
                post(TOKEN + "/storage", Duty.FULFILMENT, new PutDeviceAwayHandler(counter.putAway())),
                get(TOKEN + "/trace", Duty.ENQUIRY, new TraceTokenHandler(counter.trace())),
                get("/expiring-tokens", Duty.ENQUIRY, new ListExpiringTokensHandler(counter.expiring())));
    }

    private List<Route> companies() {
        BankUseCases.Companies companies = bank.companies();
        return List.of(
                post("/contracts", Duty.COMPANY_ENTRY, new EnterContractHandler(companies.enter())),
                get(CONTRACT, Duty.ENQUIRY, new ShowCompanyHandler(companies.show())),
                post(CONTRACT + "/account", Duty.COMPANY_ENTRY, new ChangeAccountHandler(companies.changeAccount())),
                post(CONTRACT + "/start-date", Duty.COMPANY_ENTRY, new PostponeStartHandler(companies.postpone())),
                post(CONTRACT + "/users", Duty.COMPANY_ENTRY, new EnterUserHandler(companies.enterUser())),
                post(
                        CONTRACT + "/users/{loginId}/allotment",
                        Duty.COMPANY_ENTRY,
                        new AllotTokenHandler(companies.allot())));
    }

    private List<Route> applications() {
        BankUseCases.Applications applications = bank.applications();
        return List.of(
                get("/applications/{state}", Duty.ENQUIRY, new ListApplicationsHandler(applications.list())),
                post(CONTRACT + "/applications", Duty.COUNTER, new ReceiveApplicationHandler(applications.receive())),
                post(APPLICATION + "/acceptance", Duty.FULFILMENT, new AcceptApplicationHandler(applications.accept())),
                post(APPLICATION + "/allocation", Duty.FULFILMENT, new AllocateTokensHandler(applications.allocate())),
                post(APPLICATION + "/shipment", Duty.FULFILMENT, new ShipTokensHandler(applications.ship())),
                post(
                        APPLICATION + "/completion",
                        Duty.FULFILMENT,
                        new CompleteApplicationHandler(applications.complete())),
                post(
                        APPLICATION + "/withdrawal",
                        Duty.COUNTER,
                        new WithdrawApplicationHandler(applications.withdraw())));
    }

    private List<Route> fees() {
        BankUseCases.Fees fees = bank.fees();
        return List.of(
                get("/fee-runs", Duty.ENQUIRY, new ListFeeRunsHandler(fees.show())),
                post("/fee-runs", Duty.BILLING, new StartFeeRunHandler(runner)),
                get(RUN, Duty.ENQUIRY, new ShowFeeRunHandler(fees.show())),
                get(
                        RUN + "/direct-debit",
                        Duty.BILLING,
                        new SumUpDirectDebitHandler(fees.writeDebits(), fees.collector())),
                get(
                        RUN + "/direct-debit/{part}",
                        Duty.BILLING,
                        new DownloadDirectDebitHandler(fees.writeDebits(), fees.collector())),
                get(CONTRACT + "/fees/{day}", Duty.ENQUIRY, new ShowStatementHandler(fees.show())));
    }

    /** The only routes of the API that read a query. */
    private List<Route> withQuery() {
        BankUseCases.Fees fees = bank.fees();
        return List.of(
                get(
                        "/contracts",
                        Duty.ENQUIRY,
                        new SearchContractsHandler(bank.companies().show())),
                get(RUN + "/debits", Duty.ENQUIRY, new ListDebitsHandler(fees.show())),
                post(
                                RUN + "/direct-debit-results",
                                Duty.BILLING,
                                new ReadResultsHandler(fees.readResults(), fees.collector()))
                        .taking(new Route.LargeBody(ReadResultsHandler.MAX_BYTES, this::isStaff)));
    }

    private boolean isStaff(Exchange exchange) {
        return ApiRequests.session(exchange)
                .exists(session -> bank.desk().open().recognise(session).isRight());
    }

    private Route get(String path, Duty duty, StaffEndpoint endpoint) {
        return Route.get(BANK + path, new StaffOnly(bank.desk().open(), duty, endpoint));
    }

    private Route post(String path, Duty duty, StaffEndpoint endpoint) {
        return Route.post(BANK + path, new StaffOnly(bank.desk().open(), duty, endpoint));
    }
}
