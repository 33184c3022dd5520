package jp.kumiai.otp.adapter.http.page.bank;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.application.applying.AcceptApplicationService;
import jp.kumiai.otp.application.applying.AllocateTokensService;
import jp.kumiai.otp.application.applying.ApplicationDesk;
import jp.kumiai.otp.application.applying.CompleteApplicationService;
import jp.kumiai.otp.application.applying.ListApplicationsService;
import jp.kumiai.otp.application.applying.ReceiveApplicationService;
import jp.kumiai.otp.application.applying.ShipTokensService;
import jp.kumiai.otp.application.applying.WithdrawApplicationService;
import jp.kumiai.otp.application.audit.TraceTokenService;
import jp.kumiai.otp.application.billing.ReadDirectDebitResultsService;
import jp.kumiai.otp.application.billing.RunFeesService;
import jp.kumiai.otp.application.billing.ShowFeesService;
import jp.kumiai.otp.application.billing.WriteDirectDebitsService;
import jp.kumiai.otp.application.company.AllotTokenService;
import jp.kumiai.otp.application.company.ChangeAccountService;
import jp.kumiai.otp.application.company.EnterContractService;
import jp.kumiai.otp.application.company.EnterUserService;
import jp.kumiai.otp.application.company.PostponeStartService;
import jp.kumiai.otp.application.company.ShowCompanyService;
import jp.kumiai.otp.application.company.csv.ImportContractsService;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.desk.LogInStaffService;
import jp.kumiai.otp.application.desk.LogOutStaffService;
import jp.kumiai.otp.application.desk.ManageStaff;
import jp.kumiai.otp.application.desk.ManageStaffService;
import jp.kumiai.otp.application.desk.OpenDeskService;
import jp.kumiai.otp.application.device.MoveDeviceService;
import jp.kumiai.otp.application.device.PutDeviceAwayService;
import jp.kumiai.otp.application.expiry.ListExpiringTokensService;
import jp.kumiai.otp.application.lifting.LiftAtTheCounterService;
import jp.kumiai.otp.application.report.SearchAuditService;
import jp.kumiai.otp.application.report.ShowReportsService;
import jp.kumiai.otp.application.resynchronisation.ResynchroniseTokenService;
import jp.kumiai.otp.application.revocation.RevokeAtTheCounterService;
import jp.kumiai.otp.application.terms.ShowTermsService;
import jp.kumiai.otp.application.testkit.CountingSessionIds;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.FakePasswordHashes;
import jp.kumiai.otp.application.testkit.FakeSeedVault;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.applying.AcceptStep;
import jp.kumiai.otp.domain.billing.BookStep;
import jp.kumiai.otp.domain.billing.OpenRunStep;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.directdebit.CollectingBranch;
import jp.kumiai.otp.domain.directdebit.Collector;
import jp.kumiai.otp.domain.fee.DueFees;
import jp.kumiai.otp.domain.fee.FeeSchedule;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.resynchronisation.ResynchronisationStep;
import jp.kumiai.otp.domain.revocation.BankRevocationStep;
import jp.kumiai.otp.domain.revocation.ReissuePolicy;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffRole;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeVerifier;

/**
 * A bank of one evening in April 2021, with データ商事 of the manual and a company that has just signed: the real use cases
 * over the store in memory, so that pages are walked through as clerks walk through them. Not thread-safe.
 */
public final class Branch {

    /** Of everybody who works here. */
    public static final String PASSWORD = "ginko-no-kagi-2021";

    public static final RepresentativeAccount ACCOUNT = RepresentativeAccount.parse(
                    "9999", "001", "1", "1234567", "カ）データショウジ")
            .get();
    /** It has signed, and neither users nor tokens. */
    public static final Contract MIHON = aContract()
            .numbered("K-0002")
            .of("株式会社見本")
            .debitedFrom(ACCOUNT)
            .startingOn(LocalDate.of(2021, 5, 10))
            .build();

    private static final Collector COLLECTOR = new Collector(
            "1234567890",
            "ｼｹﾝｷﾞﾝｺｳ",
            new CollectingBranch("9999", "ｼｹﾝ", "001", "ﾎﾝﾃﾝ"),
            AccountKind.ORDINARY,
            "7654321");

    private final InMemoryStore store = new InMemoryStore();
    private final SteppingClock clock = SteppingClock.at(DataShoji.NOW);
    private final Decisions decisions = new Decisions(store);
    private final ApplicationDesk desk = new ApplicationDesk(store, store.contractRecords(), decisions);
    private final DueFees due = new DueFees(FeeSchedule.STANDARD);

    /** A bank in which everybody of {@link Clerk} works. */
    public static Branch open() {
        Branch branch = new Branch();
        branch.store.commit(branch.founded());
        ManageStaff staff = branch.desk().staff();
        List.of(Clerk.values())
                .forEach(clerk -> staff.enter(new ManageStaff.Entry(
                        new StaffId(clerk.id()),
                        clerk.fullName(),
                        clerk.role(),
                        Password.parse(PASSWORD).get(),
                        "setup")));
        return branch;
    }

    /** Who works here. */
    public enum Clerk {
        SUZUKI("鈴木一郎", StaffRole.BRANCH_CLERK),
        SATO("佐藤花子", StaffRole.BACK_OFFICE),
        TANAKA("田中次郎", StaffRole.AUDITOR),
        KATO("加藤三郎", StaffRole.STAFF_ADMINISTRATOR);

        private final String fullName;
        private final StaffRole role;

        Clerk(String fullName, StaffRole role) {
            this.fullName = fullName;
            this.role = role;
        }

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        String fullName() {
            return fullName;
        }

        public StaffRole role() {
            return role;
        }
    }

    public InMemoryStore store() {
        return store;
    }

    public SteppingClock clock() {
        return clock;
    }

    public RunningServer start() {
        return RunningServer.with(RunningServer.only(useCases()));
    }

    private Changes founded() {
        List<Token> lent = List.of(
                DataShoji.SHARED_TOKEN, DataShoji.SUSPENDED_TOKEN, DataShoji.SABUROS_TOKEN, DataShoji.SPARE_TOKEN);
        Instant month = DataShoji.A_MONTH_AGO;
        Changes loans = lent.foldLeft(
                DataShoji.founded(),
                (all, token) -> all.loan(Loan.of(token, DataShoji.NUMBER, LocalDate.of(2021, 3, 1), month)));
        return List.of("44000001", "44000002", "44000003", "44000004")
                .map(serial -> aToken().numbered(serial)
                        .expiringAt(Instant.parse("2026-03-31T23:00:00Z"))
                        .in(DeviceState.IN_STOCK)
                        .build())
                .foldLeft(loans.contract(MIHON), Changes::token);
    }

    public BankUseCases useCases() {
        return new BankUseCases(desk(), counter(), companies(), applications(), fees(), terms(), reports());
    }

    private BankUseCases.Desk desk() {
        return new BankUseCases.Desk(
                new LogInStaffService(
                        clock, store.staffRecords(), new FakePasswordHashes(), new CountingSessionIds(), decisions),
                new LogOutStaffService(clock, store.staffRecords(), decisions),
                new OpenDeskService(clock, store.staffRecords(), decisions),
                new ManageStaffService(clock, store.staffRecords(), new FakePasswordHashes(), decisions));
    }

    private BankUseCases.Counter counter() {
        CodeVerifier verifier = new CodeVerifier(Totp.standard(), CodePolicy.STANDARD);
        return new BankUseCases.Counter(
                new LiftAtTheCounterService(clock, store, decisions),
                new RevokeAtTheCounterService(clock, store, new BankRevocationStep(ReissuePolicy.STANDARD), decisions),
                new ResynchroniseTokenService(
                        clock, store, new FakeSeedVault(), new ResynchronisationStep(verifier), decisions),
                new MoveDeviceService(clock, store.contractRecords(), decisions),
                new PutDeviceAwayService(clock, store, decisions),
                new TraceTokenService(store, store),
                new ListExpiringTokensService(clock, store));
    }

    private BankUseCases.Companies companies() {
        return new BankUseCases.Companies(
                new ShowCompanyService(clock, store, store.contractRecords(), store.ledger()),
                new EnterContractService(clock, store, decisions),
                new ImportContractsService(clock, store, decisions),
                new EnterUserService(
                        clock,
                        store,
                        () -> Password.parse("hirake-goma-15a").get(),
                        new FakePasswordHashes(),
                        decisions),
                new ChangeAccountService(clock, store, decisions),
                new PostponeStartService(clock, store, store.contractRecords(), decisions),
                new AllotTokenService(clock, store, store.contractRecords(), decisions));
    }

    private BankUseCases.Applications applications() {
        return new BankUseCases.Applications(
                new ListApplicationsService(store.contractRecords()),
                new ReceiveApplicationService(clock, desk),
                new AcceptApplicationService(clock, desk, new AcceptStep(FeeSchedule.STANDARD)),
                new AllocateTokensService(clock, desk, store.stock()),
                new ShipTokensService(clock, desk),
                new CompleteApplicationService(clock, desk),
                new WithdrawApplicationService(clock, desk));
    }

    private BankUseCases.Fees fees() {
        return new BankUseCases.Fees(
                new RunFeesService(
                        clock, store.ledger(), new OpenRunStep(BankHolidays.STANDARD), new BookStep(due), decisions),
                new ShowFeesService(clock, store.ledger(), BankHolidays.STANDARD, due),
                new WriteDirectDebitsService(store.ledger()),
                new ReadDirectDebitResultsService(clock, store.ledger(), decisions),
                Option.some(COLLECTOR));
    }

    private ShowTermsService terms() {
        return new ShowTermsService(clock, BankHolidays.STANDARD, FeeSchedule.STANDARD);
    }

    private BankUseCases.Reports reports() {
        return new BankUseCases.Reports(
                new ShowReportsService(clock, store.reports()),
                new SearchAuditService(clock, store.auditSearch(), decisions));
    }
}
