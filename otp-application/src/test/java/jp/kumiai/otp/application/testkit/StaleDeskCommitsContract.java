package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffSession;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How every {@link Commits} refuses what {@link StaleCommitsContract} says, of the bank's own side. */
@Tag("F12")
public interface StaleDeskCommitsContract extends StoreContract {

    ContractId OTHER = new ContractId("K-0002");
    FeeMonth MAY = DeskStates.MONTH;
    Instant LATER = DataShoji.NOW.plusSeconds(60);

    Application APPLICATION = DeskStates.application(DataShoji.NUMBER, "A-1");
    Loan LOAN = DeskStates.loan(DataShoji.NUMBER, "12345678");
    Debit DEBIT = DeskStates.debit(DataShoji.NUMBER, MAY, 1);
    FeeRun RUN = DeskStates.run(MAY);
    StaffMember CLERK = DeskStates.member("clerk1");
    StaffSession SESSION = DeskStates.session(CLERK, 1);

    @BeforeEach
    default void putOneOfEachIntoTheStore() {
        store().given(Changes.NONE
                .contract(DataShoji.CONTRACT)
                .application(APPLICATION)
                .loan(LOAN)
                .debit(DEBIT)
                .run(RUN)
                .staff(CLERK)
                .session(SESSION));
    }

    @Test
    default void refusesAnApplicationReadBeforeSomebodyElseWroteIt() {
        Application read = file().applications().head();
        Application winner = read.startingOn(LocalDate.of(2021, 6, 1));
        store().given(Changes.NONE.application(winner));

        refusesWithoutATrace(Changes.NONE.application(read.withdrawn()));

        assertThat(file().applications()).containsExactly(KeptDesk.next(winner));
    }

    @Test
    default void refusesALoanReadBeforeSomebodyElseWroteIt() {
        Loan read = file().loans().head();
        Loan winner = read.endedAs(DeviceState.LOST, DataShoji.NOW);
        store().given(Changes.NONE.loan(winner));

        refusesWithoutATrace(Changes.NONE.loan(read.endedAs(DeviceState.DEFECTIVE, LATER)));

        assertThat(file().loans()).containsExactly(KeptDesk.next(winner));
    }

    @Test
    default void refusesADebitReadBeforeSomebodyElseWroteIt() {
        Debit read = store().ledger().debitsOf(DataShoji.NUMBER).head();
        Debit winner = read.with(new DebitState.Paid(DataShoji.NOW));
        store().given(Changes.NONE.debit(winner));

        refusesWithoutATrace(Changes.NONE.debit(read.with(new DebitState.Paid(LATER))));

        assertThat(store().ledger().debitsOf(DataShoji.NUMBER)).containsExactly(KeptDesk.next(winner));
    }

    @Test
    default void refusesARunReadBeforeSomebodyElseWentOnWithIt() {
        FeeRun read = store().ledger().run(MAY).get();
        FeeRun winner = read.closed(DataShoji.NOW);
        store().given(Changes.NONE.run(winner));

        refusesWithoutATrace(Changes.NONE.run(read.closed(LATER)));

        assertThat(store().ledger().run(MAY)).contains(KeptDesk.next(winner));
    }

    @Test
    default void refusesAStaffMemberReadBeforeSomebodyElseWroteThem() {
        StaffMember read = store().staffRecords().member(CLERK.id()).get();
        StaffMember winner = read.block();
        store().given(Changes.NONE.staff(winner));

        refusesWithoutATrace(Changes.NONE.staff(read.failPassword(LATER)));

        assertThat(store().staffRecords().member(CLERK.id()).map(Visible::of))
                .contains(Visible.of(KeptDesk.next(winner)));
    }

    @Test
    default void refusesAStaffSessionReadBeforeSomebodyElseWroteIt() {
        StaffSession read = session().get();
        StaffSession winner = read.touched(DataShoji.NOW);
        store().given(Changes.NONE.session(winner));

        refusesWithoutATrace(Changes.NONE.session(read.touched(LATER)));

        assertThat(session()).contains(KeptDesk.next(winner));
    }

    @Test
    default void refusesToInsertWhatIsThere() {
        List<Changes> there = List.of(
                Changes.NONE.application(APPLICATION.withdrawn()),
                Changes.NONE.loan(LOAN.endedAs(DeviceState.LOST, LATER)),
                Changes.NONE.debit(DeskStates.unpaid(DataShoji.NUMBER, MAY, 2)),
                Changes.NONE.run(RUN.closed(LATER)),
                Changes.NONE.staff(CLERK.block()),
                Changes.NONE.session(SESSION.touched(LATER)));

        there.forEach(this::refusesWithoutATrace);

        assertThat(file().applications()).containsExactly(KeptDesk.next(APPLICATION));
        assertThat(file().loans()).containsExactly(KeptDesk.next(LOAN));
        assertThat(store().ledger().debitsOf(DataShoji.NUMBER)).containsExactly(KeptDesk.next(DEBIT));
        assertThat(store().ledger().run(MAY)).contains(KeptDesk.next(RUN));
        assertThat(store().staffRecords().member(CLERK.id()).map(Visible::of))
                .contains(Visible.of(KeptDesk.next(CLERK)));
        assertThat(session()).contains(KeptDesk.next(SESSION));
    }

    @Test
    default void refusesToChangeWhatIsNotThere() {
        List<Changes> notThere = List.of(
                Changes.NONE.application(KeptDesk.next(DeskStates.application(DataShoji.NUMBER, "A-2"))),
                Changes.NONE.application(KeptDesk.next(DeskStates.application(OTHER, "A-1"))),
                Changes.NONE.loan(KeptDesk.next(DeskStates.loan(DataShoji.NUMBER, "87654321"))),
                Changes.NONE.loan(KeptDesk.next(DeskStates.loan(OTHER, "12345678"))),
                Changes.NONE.loan(KeptDesk.next(DeskStates.lentAt(DataShoji.NUMBER, "12345678", LATER))),
                Changes.NONE.debit(KeptDesk.next(DeskStates.debit(OTHER, MAY, 2))),
                Changes.NONE.debit(KeptDesk.next(DeskStates.debit(DataShoji.NUMBER, MAY.next(), 2))),
                Changes.NONE.run(KeptDesk.next(DeskStates.run(MAY.next()))),
                Changes.NONE.staff(KeptDesk.next(DeskStates.member("clerk2"))),
                Changes.NONE.session(KeptDesk.next(DeskStates.session(CLERK, 2))));

        notThere.forEach(this::refusesWithoutATrace);
    }

    @Test
    @Tag("F14")
    default void refusesANumberThatAnotherDebitOfTheMonthHas() {
        refusesWithoutATrace(Changes.NONE.debit(DeskStates.debit(OTHER, MAY, DEBIT.number())));

        store().given(Changes.NONE.debit(DeskStates.debit(OTHER, MAY.next(), DEBIT.number())));
    }

    @Test
    default void refusesToTouchAStaffSessionThatHasEnded() {
        StaffSession read = session().get();
        store().given(Changes.NONE.endOf(read));

        refusesWithoutATrace(Changes.NONE.session(read.touched(LATER)));

        assertThat(session()).isEmpty();
    }

    @Test
    default void endsAStaffSessionWhateverItsVersionAndNoOtherOne() {
        StaffSession other = DeskStates.session(CLERK, 2);
        store().given(Changes.NONE.session(other));

        store().given(Changes.NONE.endOf(SESSION));
        store().given(Changes.NONE.endOf(SESSION));

        assertThat(session()).isEmpty();
        assertThat(store().staffRecords().standing(other.key())).isNotEmpty();
    }

    @Test
    default void endsEveryStaffSessionThatIsListed() {
        StaffSession other = DeskStates.session(CLERK, 2);
        store().given(Changes.NONE.session(other));

        store().given(Changes.NONE.endOf(SESSION).endOf(other));

        assertThat(session()).isEmpty();
        assertThat(store().staffRecords().standing(other.key())).isEmpty();
    }

    @Test
    default void refusesToPutASessionInTheVeryPlaceOfOneThatEndsWithIt() {
        refusesWithoutATrace(Changes.NONE.session(SESSION.touched(LATER)).endOf(SESSION));

        assertThat(session()).contains(KeptDesk.next(SESSION));
    }

    @Test
    default void refusesAllOfTheDeskWhenAnotherStateIsStale() {
        refusesWithoutATrace(
                Changes.NONE.contract(aContract().of("somebody else").build()));
        refusesWithoutATrace(Changes.NONE.token(aToken().version(1).build()));
    }

    @Test
    default void refusesAllWhenOneOfManyIsStale() {
        Debit stale = DeskStates.debit(DataShoji.NUMBER, MAY, 7);
        List<Debit> page =
                List.rangeClosed(2, 6).map(number -> DeskStates.debit(new ContractId("K-1" + number), MAY, number));

        refusesWithoutATrace(page.append(stale).foldLeft(Changes.NONE, Changes::debit));

        assertThat(store().ledger().debits(MAY, 0, 10)).containsExactly(KeptDesk.next(DEBIT));
    }

    /** Commits the stale changes amid others that are not, and looks for each of them. */
    private void refusesWithoutATrace(Changes stale) {
        Token newToken = aToken().numbered("99999999").build();
        StaffMember newMember = DeskStates.member("zz-last");
        StaffSession newSession = DeskStates.session(newMember, 9);
        Changes others = Changes.NONE
                .token(newToken)
                .application(DeskStates.application(DataShoji.NUMBER, "0-first"))
                .application(DeskStates.application(DataShoji.NUMBER, "z-last"))
                .loan(DeskStates.loan(DataShoji.NUMBER, "00000000"))
                .loan(DeskStates.loan(DataShoji.NUMBER, "99999999"))
                .debit(DeskStates.debit(new ContractId("0-first"), MAY, 98))
                .debit(DeskStates.debit(new ContractId("z-last"), MAY, 99))
                .run(DeskStates.run(MAY.next().next()))
                .staff(newMember)
                .session(newSession)
                .event(SampleStates.ofTheBank());
        ContractFile before = file();
        List<Debit> debits = store().ledger().debits(MAY, 0, 100);
        List<AuditEvent> events = store().events();

        assertThat(store().commits().commit(others.and(stale))).isEqualTo(Outcome.STALE);

        assertThat(store().snapshots().token(newToken.serial())).isEmpty();
        assertThat(file()).isEqualTo(before);
        assertThat(store().ledger().debits(MAY, 0, 100)).isEqualTo(debits);
        assertThat(store().ledger().run(MAY.next().next())).isEmpty();
        assertThat(store().staffRecords().member(newMember.id())).isEmpty();
        assertThat(store().staffRecords().standing(newSession.key())).isEmpty();
        assertThat(store().events()).isEqualTo(events);
    }

    private ContractFile file() {
        return store().contractRecords().file(DataShoji.NUMBER).get();
    }

    private Option<StaffSession> session() {
        return store().staffRecords().standing(SESSION.key()).map(found -> found.session());
    }
}
