package jp.kumiai.otp.adapter.http;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.application.billing.ResultFileFailure;
import jp.kumiai.otp.application.billing.ShowFees;
import jp.kumiai.otp.application.billing.Statement;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.application.company.csv.EntryFileFailure;
import jp.kumiai.otp.application.desk.ManageStaff;
import jp.kumiai.otp.application.desk.OpenDesk;
import jp.kumiai.otp.application.report.AsOf;
import jp.kumiai.otp.application.report.AskedPeriod;
import jp.kumiai.otp.application.report.ShowReports;
import jp.kumiai.otp.application.terms.ShowTerms;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.billing.NextRun;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.desk.DeskDenial;
import jp.kumiai.otp.domain.desk.StaffFailure;
import jp.kumiai.otp.domain.desk.StaffLoginFailure;
import jp.kumiai.otp.domain.device.DeviceFailure;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.fee.FeeSchedule;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.report.Contention;
import jp.kumiai.otp.domain.report.DriftDistribution;
import jp.kumiai.otp.domain.report.ExpiryOutlook;
import jp.kumiai.otp.domain.report.FeesByMonth;
import jp.kumiai.otp.domain.report.PeriodFailure;
import jp.kumiai.otp.domain.report.TokensByState;
import jp.kumiai.otp.domain.report.TroublesByDay;
import jp.kumiai.otp.domain.resynchronisation.ResynchronisationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.staff.Duty;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;

/** The bank's own side, refusing everything. */
public final class RefusingBank {

    public static final BankUseCases ALL = new BankUseCases(
            new BankUseCases.Desk(
                    command -> Either.left(StaffLoginFailure.WRONG_CREDENTIALS), id -> {}, new NoDesk(), new NoStaff()),
            new BankUseCases.Counter(
                    command -> Either.left(new LiftFailure.ListChanged(command.users())),
                    command -> Either.left(new RevocationFailure.ListChanged(command.users())),
                    command -> Either.left(ResynchronisationFailure.UNKNOWN_TOKEN),
                    command -> Either.left(DeviceFailure.UNKNOWN_TOKEN),
                    command -> Either.left(DeviceFailure.UNKNOWN_TOKEN),
                    serial -> Option.none(),
                    List::empty),
            new BankUseCases.Companies(
                    new NoCompany(),
                    (entry, operator) -> Either.left(CompanyFailure.CONTRACT_TAKEN),
                    command -> Either.left(new EntryFileFailure.NoLines()),
                    (entry, operator) -> Either.left(CompanyFailure.UNKNOWN_CONTRACT),
                    command -> Either.left(CompanyFailure.UNKNOWN_CONTRACT),
                    command -> Either.left(CompanyFailure.UNKNOWN_CONTRACT),
                    command -> Either.left(CompanyFailure.UNKNOWN_CONTRACT)),
            new BankUseCases.Applications(
                    state -> List.empty(),
                    (form, operator) -> Either.left(new ApplicationFailure.UnknownContract()),
                    command -> Either.left(new ApplicationFailure.UnknownContract()),
                    command -> Either.left(new ApplicationFailure.UnknownContract()),
                    command -> Either.left(new ApplicationFailure.UnknownContract()),
                    command -> Either.left(new ApplicationFailure.UnknownContract()),
                    command -> Either.left(new ApplicationFailure.UnknownContract())),
            new BankUseCases.Fees(
                    (month, operator, progress) -> Either.left(BillingFailure.TOO_EARLY),
                    new NoFees(),
                    command -> Either.left(BillingFailure.NO_SUCH_RUN),
                    command -> Either.left(new ResultFileFailure.NoSuchRun()),
                    Option.none()),
            new Terms(),
            new BankUseCases.Reports(new NoReports(), command -> Either.left(PeriodFailure.BACKWARDS)));

    /** Whoever sends {@link Samples#STAFF_SESSION} is 佐藤, whose every duty it is. */
    public static final BankUseCases.Desk DESK = new BankUseCases.Desk(
            ALL.desk().logIn(), ALL.desk().logOut(), new EveryDuty(), ALL.desk().staff());

    private RefusingBank() {}

    /** Refuses everything but these. */
    public static BankUseCases only(BankUseCases.Desk desk) {
        return new BankUseCases(
                desk, ALL.counter(), ALL.companies(), ALL.applications(), ALL.fees(), ALL.terms(), ALL.reports());
    }

    public static BankUseCases only(BankUseCases.Counter counter) {
        return new BankUseCases(
                DESK, counter, ALL.companies(), ALL.applications(), ALL.fees(), ALL.terms(), ALL.reports());
    }

    public static BankUseCases only(BankUseCases.Companies companies) {
        return new BankUseCases(
                DESK, ALL.counter(), companies, ALL.applications(), ALL.fees(), ALL.terms(), ALL.reports());
    }

    public static BankUseCases only(BankUseCases.Applications applications) {
        return new BankUseCases(
                DESK, ALL.counter(), ALL.companies(), applications, ALL.fees(), ALL.terms(), ALL.reports());
    }

    public static BankUseCases only(BankUseCases.Fees fees) {
        return new BankUseCases(
                DESK, ALL.counter(), ALL.companies(), ALL.applications(), fees, ALL.terms(), ALL.reports());
    }

    private static final class EveryDuty implements OpenDesk {

        @Override
        public Either<DeskDenial, StaffMember> open(SessionId id, Duty duty) {
            return recognise(id);
        }

        @Override
        public Either<DeskDenial, StaffMember> recognise(SessionId id) {
            return id.key().equals(Samples.STAFF_SESSION.key())
                    ? Either.right(Samples.SATO)
                    : Either.left(DeskDenial.SESSION_OVER);
        }
    }

    private static final class NoDesk implements OpenDesk {

        @Override
        public Either<DeskDenial, StaffMember> open(SessionId id, Duty duty) {
            return Either.left(DeskDenial.SESSION_OVER);
        }

        @Override
        public Either<DeskDenial, StaffMember> recognise(SessionId id) {
            return Either.left(DeskDenial.SESSION_OVER);
        }
    }

    /** What is only looked at refuses nobody. */
    private static final class Terms implements ShowTerms {

        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 11, 23);
        }

        @Override
        public BankHolidays holidays() {
            return BankHolidays.STANDARD;
        }

        @Override
        public FeeSchedule fees() {
            return FeeSchedule.STANDARD;
        }
    }

    private static final class NoStaff implements ManageStaff {

        @Override
        public List<StaffMember> list() {
            return List.empty();
        }

        @Override
        public Either<StaffFailure, StaffMember> enter(Entry entry) {
            return Either.left(StaffFailure.STAFF_ID_TAKEN);
        }

        @Override
        public Either<StaffFailure, StaffMember> block(StaffId id, String operator) {
            return Either.left(StaffFailure.UNKNOWN_STAFF);
        }
    }

    private static final class NoCompany implements ShowCompany {

        @Override
        public List<Contract> search(String text, Option<ContractId> after) {
            return List.empty();
        }

        @Override
        public Option<Company> show(ContractId id) {
            return Option.none();
        }
    }

    private static final class NoFees implements ShowFees {

        @Override
        public List<FeeRun> runs() {
            return List.empty();
        }

        @Override
        public NextRun next() {
            return NextRun.after(Option.none(), Instant.EPOCH);
        }

        @Override
        public Option<FeeRun> run(FeeMonth month) {
            return Option.none();
        }

        @Override
        public List<Debit> debits(FeeMonth month, long number) {
            return List.empty();
        }

        @Override
        public Either<BillingFailure, Statement> onDay(ContractId contract, LocalDate day) {
            return Either.left(BillingFailure.UNKNOWN_CONTRACT);
        }
    }

    private static final class NoReports implements ShowReports {

        @Override
        public AsOf<TokensByState> tokensByState() {
            return new AsOf<>(Instant.EPOCH, new TokensByState(HashMap.empty(), HashMap.empty()));
        }

        @Override
        public AsOf<ExpiryOutlook> expiry() {
            return new AsOf<>(Instant.EPOCH, new ExpiryOutlook(0, 0, List.empty(), 0));
        }

        @Override
        public Either<PeriodFailure, TroublesByDay> troubles(AskedPeriod asked) {
            return Either.left(PeriodFailure.BACKWARDS);
        }

        @Override
        public AsOf<DriftDistribution> drift() {
            return new AsOf<>(Instant.EPOCH, new DriftDistribution(HashMap.empty()));
        }

        @Override
        public Either<PeriodFailure, Contention> contention(AskedPeriod asked) {
            return Either.left(PeriodFailure.BACKWARDS);
        }

        @Override
        public Either<PeriodFailure, FeesByMonth> fees(AskedPeriod asked) {
            return Either.left(PeriodFailure.BACKWARDS);
        }
    }
}
