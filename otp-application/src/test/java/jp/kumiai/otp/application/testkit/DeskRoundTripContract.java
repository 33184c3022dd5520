package jp.kumiai.otp.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.RegisteredMailNumber;
import jp.kumiai.otp.domain.application.Shipment;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.device.LentDevice;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.fee.UnpaidReason;
import jp.kumiai.otp.domain.fee.Yen;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffRole;
import jp.kumiai.otp.domain.staff.StaffSession;
import jp.kumiai.otp.domain.staff.StaffStanding;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.PasswordAttempts;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.version.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What goes into a store comes out the same, wherever it is read, as {@link RoundTripContract} says it; here, of the bank's
 * own side.
 */
public interface DeskRoundTripContract extends StoreContract {

    String STATES = "jp.kumiai.otp.application.testkit.SampleDeskStates#";

    @ParameterizedTest
    @MethodSource(STATES + "applications")
    default void givesBackEveryFieldOfAnApplication(Application application) {
        store().given(Changes.NONE.contract(DataShoji.CONTRACT).application(application));

        assertReadEverywhere(KeptDesk.next(application));
    }

    @ParameterizedTest
    @MethodSource(STATES + "applications")
    default void givesBackEveryFieldOfAnApplicationThatWasChangedInto(Application application) {
        Application before = DeskStates.chargedAt(
                        DataShoji.NUMBER, application.number().value(), DataShoji.NOW)
                .shipped(new Shipment(LocalDate.of(1999, 1, 1), new RegisteredMailNumber("99999999999")));
        store().given(Changes.NONE.contract(DataShoji.CONTRACT).application(before));
        Application next = new Application(
                application.form(),
                application.receivedAt(),
                application.state(),
                application.startDate(),
                application.fee(),
                application.allocated(),
                application.shipment(),
                new Version(1));

        store().given(Changes.NONE.application(next));

        assertReadEverywhere(KeptDesk.next(next));
    }

    private void assertReadEverywhere(Application expected) {
        assertThat(store().contractRecords().file(DataShoji.NUMBER).get().applications())
                .containsExactly(expected);
        assertThat(store().contractRecords().applications(expected.state(), 2)).containsExactly(expected);
        expected.fee()
                .forEach(fee -> assertThat(billingFile(FeeMonth.of(fee.at()).next(), fee.at())
                                .charged())
                        .containsExactly(expected));
    }

    @ParameterizedTest
    @MethodSource(STATES + "loans")
    default void givesBackEveryFieldOfALoan(Loan loan) {
        store().given(Changes.NONE.contract(DataShoji.CONTRACT).loan(loan));

        assertThat(store().contractRecords().file(DataShoji.NUMBER).get().loans())
                .containsExactly(KeptDesk.next(KeptDesk.cut(loan)));
    }

    @ParameterizedTest
    @MethodSource(STATES + "loans")
    default void givesBackEveryFieldOfALoanThatWasChangedInto(Loan loan) {
        Loan before = DeskStates.lentAt(loan.contract(), loan.serial().value(), loan.lentAt())
                .endedAs(DeviceState.DISPOSED, DataShoji.NOW)
                .startingOn(LocalDate.of(1999, 1, 1));
        store().given(Changes.NONE.contract(DataShoji.CONTRACT).loan(before));
        Loan next = new Loan(
                loan.contract(),
                loan.serial(),
                loan.lentAt(),
                loan.startDate(),
                loan.expiresAt(),
                loan.end(),
                new Version(1));

        store().given(Changes.NONE.loan(next));

        assertThat(store().contractRecords().file(DataShoji.NUMBER).get().loans())
                .containsExactly(KeptDesk.next(KeptDesk.cut(next)));
    }

    @ParameterizedTest
    @MethodSource(STATES + "debits")
    default void givesBackEveryFieldOfADebit(Debit debit) {
        store().given(Changes.NONE.contract(DataShoji.CONTRACT).debit(debit));

        assertReadEverywhere(KeptDesk.next(debit));
    }

    @ParameterizedTest
    @MethodSource(STATES + "debits")
    default void givesBackEveryFieldOfADebitWhoseStateWasChangedInto(Debit debit) {
        FeeMonth into = new FeeMonth(YearMonth.of(1999, 1));
        store().given(Changes.NONE
                .contract(DataShoji.CONTRACT)
                .debit(debit.with(new DebitState.CarriedOver(UnpaidReason.NO_MANDATE, into))));
        Debit stored = store().ledger().debitsOf(DataShoji.NUMBER).head();

        store().given(Changes.NONE.debit(stored.with(debit.state())));

        assertReadEverywhere(KeptDesk.next(stored.with(debit.state())));
    }

    private void assertReadEverywhere(Debit expected) {
        assertThat(store().ledger().debitsOf(DataShoji.NUMBER)).containsExactly(expected);
        assertThat(store().ledger().debits(expected.month(), expected.number() - 1, 2))
                .containsExactly(expected);
        assertThat(store().ledger().debits(expected.month(), HashSet.of(expected.number())))
                .containsExactly(expected);
        BillingFile file = billingFile(expected.month().next(), Instant.EPOCH);
        assertThat(file.lastAccount()).isEqualTo(expected.account());
        assertThat(file.unpaid().filter(each -> each.state() instanceof DebitState.Unpaid))
                .containsExactlyElementsOf(
                        Option.some(expected).filter(each -> each.state() instanceof DebitState.Unpaid));
    }

    @ParameterizedTest
    @MethodSource(STATES + "runs")
    default void givesBackEveryFieldOfARun(FeeRun run) {
        store().given(Changes.NONE.run(run));

        assertThat(store().ledger().run(run.month())).contains(KeptDesk.next(run));
        assertThat(store().ledger().runs(2)).containsExactly(KeptDesk.next(run));
    }

    @ParameterizedTest
    @MethodSource(STATES + "runs")
    default void givesBackEveryFieldOfARunThatWasChangedInto(FeeRun run) {
        store().given(Changes.NONE.run(new FeeRun(
                run.month(),
                DataShoji.NOW,
                DataShoji.NOW,
                LocalDate.of(1999, 1, 1),
                Option.some(DataShoji.NUMBER),
                7,
                7,
                new Yen(7),
                Option.some(DataShoji.NOW),
                Version.NEW)));
        FeeRun next = new FeeRun(
                run.month(),
                run.since(),
                run.openedAt(),
                run.day(),
                run.position(),
                run.contracts(),
                run.debits(),
                run.total(),
                run.closedAt(),
                new Version(1));

        store().given(Changes.NONE.run(next));

        assertThat(store().ledger().run(run.month())).contains(KeptDesk.next(next));
    }

    @ParameterizedTest
    @MethodSource(STATES + "staff")
    default void givesBackEveryFieldOfAStaffMember(StaffMember member) {
        store().given(Changes.NONE.staff(member).session(DeskStates.session(member, 1)));

        assertReadEverywhere(KeptDesk.next(member));
    }

    @ParameterizedTest
    @MethodSource(STATES + "staff")
    default void givesBackEveryFieldOfAStaffMemberWhoWasChangedInto(StaffMember member) {
        store().given(Changes.NONE
                .staff(new StaffMember(
                        member.id(),
                        "another name",
                        StaffRole.STAFF_ADMINISTRATOR,
                        PasswordHash.of("another hash"),
                        new PasswordAttempts(3, Option.some(DataShoji.NOW)),
                        !member.blocked(),
                        3,
                        Version.NEW))
                .session(DeskStates.session(member, 1)));
        StaffMember next = new StaffMember(
                member.id(),
                member.name(),
                member.role(),
                member.password(),
                member.attempts(),
                member.blocked(),
                member.sessionEpoch(),
                new Version(1));

        store().given(Changes.NONE.staff(next));

        assertReadEverywhere(KeptDesk.next(next));
    }

    private void assertReadEverywhere(StaffMember expected) {
        StaffSession session = KeptDesk.next(DeskStates.session(expected, 1));
        assertThat(store().staffRecords().member(expected.id()).map(Visible::of))
                .contains(Visible.of(expected));
        assertThat(store().staffRecords().all().map(Visible::of)).containsExactly(Visible.of(expected));
        assertThat(store().staffRecords()
                        .standing(session.key())
                        .map(StaffStanding::member)
                        .map(Visible::of))
                .contains(Visible.of(expected));
    }

    @ParameterizedTest
    @MethodSource(STATES + "staffSessions")
    default void givesBackEveryFieldOfAStaffSession(StaffSession session) {
        store().given(Changes.NONE.staff(DeskStates.member("clerk1")).session(session));

        assertThat(store().staffRecords().standing(session.key()).map(StaffStanding::session))
                .contains(KeptDesk.next(session));
    }

    @ParameterizedTest
    @MethodSource(STATES + "staffSessions")
    default void givesBackEveryFieldOfAStaffSessionThatWasChangedInto(StaffSession session) {
        Instant before = Instant.parse("1999-01-01T00:00:00Z");
        store().given(Changes.NONE
                .staff(DeskStates.member("clerk1"))
                .session(new StaffSession(session.key(), session.staff(), 3, before, before, Version.NEW)));
        StaffSession next = new StaffSession(
                session.key(),
                session.staff(),
                session.epoch(),
                session.openedAt(),
                session.lastUsedAt(),
                new Version(1));

        store().given(Changes.NONE.session(next));

        assertThat(store().staffRecords().standing(session.key()).map(StaffStanding::session))
                .contains(KeptDesk.next(next));
    }

    @Test
    default void givesBackEachOfSeveralStatesThatWereChangedTogether() {
        List<Application> applications =
                List.of("A-1", "A-2").map(number -> DeskStates.application(DataShoji.NUMBER, number));
        List<Loan> loans = List.of("10000001", "10000002").map(serial -> DeskStates.loan(DataShoji.NUMBER, serial));
        List<Debit> debits = List.of(1L, 2L)
                .map(number -> DeskStates.debit(new ContractId("K-1" + number), DeskStates.MONTH, number));
        List<FeeRun> runs =
                List.of(DeskStates.MONTH, DeskStates.monthsBefore(1)).map(DeskStates::run);
        List<StaffMember> staff = List.of("clerk1", "clerk2").map(DeskStates::member);
        List<StaffSession> sessions = List.of(1, 2).map(number -> DeskStates.session(staff.head(), number));
        store().given(changing(applications, loans, debits, runs, staff, sessions)
                .contract(DataShoji.CONTRACT));
        List<Application> withdrawn = applications.map(KeptDesk::next).map(Application::withdrawn);
        List<Loan> ended = loans.map(loan -> KeptDesk.next(loan).endedAs(DeviceState.LOST, DataShoji.NOW));
        List<Debit> paid = debits.map(debit -> KeptDesk.next(debit).with(new DebitState.Paid(DataShoji.NOW)));
        List<FeeRun> closed = runs.map(run -> KeptDesk.next(run).closed(DataShoji.NOW));
        List<StaffMember> blocked = staff.map(KeptDesk::next).map(StaffMember::block);
        List<StaffSession> touched =
                sessions.map(session -> KeptDesk.next(session).touched(DataShoji.NOW.plusSeconds(60)));

        store().given(changing(withdrawn, ended, paid, closed, blocked, touched));

        assertThat(store().contractRecords().file(DataShoji.NUMBER))
                .contains(new ContractFile(
                        Kept.next(DataShoji.CONTRACT), withdrawn.map(KeptDesk::next), ended.map(KeptDesk::next)));
        assertThat(store().ledger().debits(DeskStates.MONTH, 0, 3)).isEqualTo(paid.map(KeptDesk::next));
        assertThat(store().ledger().runs(3)).isEqualTo(closed.map(KeptDesk::next));
        assertThat(store().staffRecords().all().map(StaffMember::blocked)).containsExactly(true, true);
        assertThat(sessions.flatMap(session -> store().staffRecords().standing(session.key()))
                        .map(StaffStanding::session))
                .isEqualTo(touched.map(KeptDesk::next));
    }

    private static Changes changing(
            List<Application> applications,
            List<Loan> loans,
            List<Debit> debits,
            List<FeeRun> runs,
            List<StaffMember> staff,
            List<StaffSession> sessions) {
        Changes books = debits.foldLeft(runs.foldLeft(Changes.NONE, Changes::run), Changes::debit);
        Changes people = sessions.foldLeft(staff.foldLeft(books, Changes::staff), Changes::session);
        return loans.foldLeft(applications.foldLeft(people, Changes::application), Changes::loan);
    }

    @ParameterizedTest
    @MethodSource(RoundTripContract.STATES + "tokens")
    default void givesBackEveryFieldOfATokenWhereverTheDeskReadsIt(Token token) {
        store().given(Changes.NONE.token(token));

        assertThat(store().contractRecords()
                        .device(token.serial())
                        .map(LentDevice::token)
                        .map(Visible::of))
                .contains(Visible.of(Kept.next(token)));
        assertThat(store().tokenStock().sample().map(Visible::of)).contains(Visible.of(Kept.next(token)));
    }

    @ParameterizedTest
    @MethodSource(RoundTripContract.STATES + "contracts")
    default void givesBackEveryFieldOfAContractWhereverTheDeskReadsIt(Contract contract) {
        store().given(Changes.NONE.contract(contract));

        Contract expected = Kept.next(contract);
        assertThat(store().contractRecords().file(contract.id()).get().contract())
                .isEqualTo(expected);
        assertThat(store().contractRecords().search("", Option.none(), 2)).containsExactly(expected);
        assertThat(store().ledger()
                        .billingFile(contract.id(), DeskStates.MONTH, Instant.EPOCH)
                        .map(BillingFile::contract))
                .contains(expected);
        assertThat(store().ledger()
                        .billingFiles(DeskStates.MONTH, Instant.EPOCH, Option.none(), 2)
                        .map(BillingFile::contract))
                .containsExactly(expected);
    }

    private BillingFile billingFile(FeeMonth month, Instant since) {
        return store().ledger().billingFile(DataShoji.NUMBER, month, since).get();
    }
}
