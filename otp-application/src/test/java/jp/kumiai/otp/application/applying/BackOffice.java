package jp.kumiai.otp.application.applying;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.ZoneOffset;
import jp.kumiai.otp.application.billing.RunFees;
import jp.kumiai.otp.application.billing.RunFeesService;
import jp.kumiai.otp.application.billing.ShowFees;
import jp.kumiai.otp.application.billing.ShowFeesService;
import jp.kumiai.otp.application.company.PostponeStart;
import jp.kumiai.otp.application.company.PostponeStartService;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.device.MoveDevice;
import jp.kumiai.otp.application.device.MoveDeviceService;
import jp.kumiai.otp.application.device.PutDeviceAway;
import jp.kumiai.otp.application.device.PutDeviceAwayService;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.Form;
import jp.kumiai.otp.domain.application.RegisteredMailNumber;
import jp.kumiai.otp.domain.application.Shipment;
import jp.kumiai.otp.domain.applying.AcceptStep;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.billing.BookStep;
import jp.kumiai.otp.domain.billing.OpenRunStep;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.DueFees;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.fee.FeeSchedule;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.FormBuilder;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;

/**
 * The bank's own side on the fakes, as bootstrap wires it. It opens on 10 April 2026 at nine with データ商事, a company
 * without users, tokens or an account, which starts on 20 April. Not thread-safe.
 */
public final class BackOffice {

    public static final String CLERK = "backoffice1";
    public static final Counter COUNTER = new Counter(CLERK, "F-1");
    public static final ContractId COMPANY = ContractBuilder.NUMBER;

    private static final DueFees DUE = new DueFees(FeeSchedule.STANDARD);

    public final SteppingClock clock;
    public final InMemoryStore store;
    public final Commits commits;
    public final ReceiveApplication receive;
    public final AcceptApplication accept;
    public final AllocateTokens allocate;
    public final ShipTokens ship;
    public final CompleteApplication complete;
    public final WithdrawApplication withdraw;
    public final ListApplications list;
    public final PostponeStart postpone;
    public final MoveDevice move;
    public final PutDeviceAway putAway;
    public final RunFees fees;
    public final ShowFees show;

    public BackOffice() {
        this(SteppingClock.at(tokyo("2026-04-10T09:00")), new InMemoryStore());
        store.given(
                Changes.NONE.contract(aContract().startingOn(day("2026-04-20")).build()));
    }

    /** An office on this store, whatever is in it. */
    public BackOffice(SteppingClock clock, InMemoryStore store) {
        this(clock, store, store.commits());
    }

    /** Another office on the same store, whose commits go this way. */
    public BackOffice(SteppingClock clock, InMemoryStore store, Commits commits) {
        this.clock = clock;
        this.store = store;
        this.commits = commits;
        Decisions decisions = new Decisions(commits);
        ApplicationDesk desk = new ApplicationDesk(store.snapshots(), store.contractRecords(), decisions);
        receive = new ReceiveApplicationService(clock, desk);
        accept = new AcceptApplicationService(clock, desk, new AcceptStep(FeeSchedule.STANDARD));
        allocate = new AllocateTokensService(clock, desk, store.stock());
        ship = new ShipTokensService(clock, desk);
        complete = new CompleteApplicationService(clock, desk);
        withdraw = new WithdrawApplicationService(clock, desk);
        list = new ListApplicationsService(store.contractRecords());
        postpone = new PostponeStartService(clock, store.snapshots(), store.contractRecords(), decisions);
        move = new MoveDeviceService(clock, store.contractRecords(), decisions);
        putAway = new PutDeviceAwayService(clock, store.snapshots(), decisions);
        fees = new RunFeesService(
                clock, store.ledger(), new OpenRunStep(BankHolidays.STANDARD), new BookStep(DUE), decisions);
        show = new ShowFeesService(clock, store.ledger(), BankHolidays.STANDARD, DUE);
    }

    /** Puts the clock to this moment in Tokyo. */
    public BackOffice at(String wallClock) {
        clock.set(tokyo(wallClock));
        return this;
    }

    /** Tokens that work until September 2030. */
    public BackOffice stocked(String... serials) {
        store.given(List.of(serials).map(BackOffice::good).foldLeft(Changes.NONE, Changes::token));
        return this;
    }

    private static Token good(String serial) {
        return aToken().numbered(serial).expiringAt(tokyo("2030-09-30T08:00")).build();
    }

    public Either<ApplicationFailure, Application> receive(FormBuilder form) {
        return receive.receive(form.build(), CLERK);
    }

    public Either<ApplicationFailure, Application> accept(FormBuilder form, Option<LocalDate> start) {
        Form asked = form.build();
        return accept.accept(new AcceptApplication.Command(asked.contract(), asked.number(), start, CLERK));
    }

    public Either<ApplicationFailure, Application> allocate(FormBuilder form, String... tokens) {
        Form asked = form.build();
        return allocate.allocate(new AllocateTokens.Command(
                asked.contract(), asked.number(), List.of(tokens).map(SerialNumber::new), CLERK));
    }

    /** Sends them today. */
    public Either<ApplicationFailure, Application> ship(FormBuilder form) {
        Form asked = form.build();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(9));
        Shipment shipment = new Shipment(today, new RegisteredMailNumber("12345678901"));
        return ship.ship(new ShipTokens.Command(asked.contract(), asked.number(), shipment, CLERK));
    }

    public Either<ApplicationFailure, Application> complete(FormBuilder form) {
        Form asked = form.build();
        return complete.complete(new CompleteApplication.Command(asked.contract(), asked.number(), CLERK));
    }

    public Either<ApplicationFailure, Application> withdraw(FormBuilder form) {
        Form asked = form.build();
        return withdraw.withdraw(new WithdrawApplication.Command(asked.contract(), asked.number(), CLERK));
    }

    /** From the counter to the post in one go, with these tokens or those that come first. */
    public Application sent(FormBuilder form, String start, String... tokens) {
        receive(form).get();
        accept(form, Option.some(day(start))).get();
        allocate(form, tokens).get();
        return ship(form).get();
    }

    public Either<BillingFailure, FeeRun> run(FeeMonth month) {
        return fees.run(month, CLERK, run -> {});
    }

    public ContractFile file() {
        return store.contractRecords().file(COMPANY).get();
    }

    public Token token(String serial) {
        return store.token(new SerialNumber(serial)).get();
    }

    public List<AuditEvent> events(Kind kind) {
        return store.events().filter(event -> event.kind() == kind);
    }
}
