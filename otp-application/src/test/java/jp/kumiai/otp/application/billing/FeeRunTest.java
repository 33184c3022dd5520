package jp.kumiai.otp.application.billing;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.application.applying.BackOffice;
import jp.kumiai.otp.application.billing.ManyCompanies.Booked;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.billing.BookStep;
import jp.kumiai.otp.domain.billing.OpenRunStep;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.DueFees;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.fee.FeeSchedule;
import jp.kumiai.otp.domain.fee.Yen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run over 25 companies, ten to a page: begun, three pages, closed; five commits. */
@Tag("F9")
@Tag("F12")
class FeeRunTest {

    private static final FeeMonth MAY = month("2026-05");
    private static final FeeMonth JUNE = month("2026-06");
    private static final String MORNING = "2026-05-01T09:00";
    private static final int COMPANIES = 25;
    private static final int PAGE = 10;
    private static final int COMMITS = 5;
    private static final Booked CLEAN = clean();

    private final InMemoryStore store = ManyCompanies.founded(COMPANIES);
    private final SteppingClock clock = SteppingClock.at(tokyo(MORNING));

    @Test
    @Tag("F1")
    @Tag("F10")
    void booksEachCompanyOnceByItsNumber() {
        // 16 of 25 have two tokens, 4 lost one; of these, 2 have no other fee
        assertThat(CLEAN.run().map(FeeRun::contracts)).contains(25L);
        assertThat(CLEAN.debits())
                .hasSize(16 + 2)
                .extracting(debit -> debit.number())
                .containsExactlyElementsOf(List.rangeClosed(1L, 18L));
        assertThat(CLEAN.debits().map(debit -> debit.contract()))
                .isEqualTo(
                        CLEAN.debits().map(debit -> debit.contract()).distinct().sorted());
        assertThat(CLEAN.run().map(FeeRun::total)).contains(new Yen(16 * 110 + 4 * 2_200));
        assertThat(CLEAN.debits())
                .allMatch(debit -> debit.account().isDefined() == (debit.state().code() == DebitState.Code.BOOKED));
    }

    @Test
    void tellsHowFarItHasComeAfterEachPage() {
        java.util.List<Long> told = new ArrayList<>();

        office(store.commits())
                .run(MAY, BackOffice.CLERK, run -> told.add(run.contracts()))
                .get();

        assertThat(told).containsExactly(10L, 20L, 25L, 25L);
        assertThat(store.events().map(event -> event.kind()))
                .containsExactly(
                        Kind.FEE_RUN_OPENED, Kind.FEES_BOOKED, Kind.FEES_BOOKED, Kind.FEES_BOOKED, Kind.FEE_RUN_CLOSED);
    }

    @Test
    void commitsFiveHundredCompaniesAtOnce() {
        InMemoryStore large = ManyCompanies.founded(501);
        java.util.List<Long> told = new ArrayList<>();

        new BackOffice(clock, large)
                .fees
                .run(MAY, BackOffice.CLERK, run -> told.add(run.contracts()))
                .get();

        assertThat(told).containsExactly(500L, 501L, 501L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void booksTheSameWhenItIsKilledBeforeACommitAndRepeated(int survived) {
        isKilled(KillingCommits.before(store.commits(), survived));

        isRepeatedAnHourLater();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void booksTheSameWhenItIsKilledAfterACommitAndRepeated(int survived) {
        isKilled(KillingCommits.after(store.commits(), survived));

        isRepeatedAnHourLater();
    }

    @Test
    void booksTheSameWhenItIsKilledAtEveryCommit() {
        for (int i = 0; i < COMMITS; i++) {
            isKilled(KillingCommits.before(store.commits(), 0));
            isKilled(KillingCommits.after(store.commits(), 0));
        }

        isRepeatedAnHourLater();
    }

    @Test
    void booksNothingTheSecondTime() {
        run(store.commits(), MAY).get();
        FeeRun first = store.ledger().run(MAY).get();
        int told = store.events().size();
        clock.set(tokyo("2026-05-07T09:00"));

        assertThat(run(store.commits(), MAY).get()).isEqualTo(first);

        assertThat(Booked.in(store, MAY)).isEqualTo(CLEAN);
        assertThat(store.events()).hasSize(told);
    }

    @Test
    void booksTheSameWhenAnotherNodeDoesItAllMeanwhile() {
        isInterrupted(commits -> commits);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void booksTheSameWhenTwoNodesTakeTurns(int commitsAtOnce) {
        isInterrupted(commits -> KillingCommits.before(commits, commitsAtOnce));
    }

    @Test
    void passesACompanyThatIsEnteredDuringItAndBooksItInJune() {
        AtomicInteger pages = new AtomicInteger();
        office(store.commits()).run(MAY, BackOffice.CLERK, run -> {
            if (pages.incrementAndGet() == 1) {
                store.given(Changes.NONE
                        .contract(aContract().numbered("A-0001").build())
                        .contract(aContract().numbered("Z-0001").build()));
            }
        });

        assertThat(Booked.in(store, MAY).debits()).isEqualTo(CLEAN.debits());
        clock.set(tokyo("2026-06-01T09:00"));
        assertThat(run(store.commits(), JUNE).get().contracts()).isEqualTo(COMPANIES + 2);
    }

    @Test
    void waitsForItsMonthAndForTheMonthBefore() {
        assertThat(runAt("2026-04-30T23:59:59.999", MAY)).isEqualTo(Either.left(BillingFailure.TOO_EARLY));
        isKilled(KillingCommits.before(store.commits(), 1));
        assertThat(runAt("2026-06-01T00:00", JUNE)).isEqualTo(Either.left(BillingFailure.PRECEDING_RUN_OPEN));
        assertThat(runAt("2026-06-01T00:00", JUNE.next())).isEqualTo(Either.left(BillingFailure.TOO_EARLY));
        assertThat(runAt("2026-07-01T00:00", JUNE.next())).isEqualTo(Either.left(BillingFailure.NOT_THE_NEXT_MONTH));
    }

    /** Before every other commit here, the other node does as much as it can. */
    private void isInterrupted(UnaryOperator<Commits> other) {
        AtomicInteger commits = new AtomicInteger();
        Commits here = changes -> {
            if (commits.getAndIncrement() % 2 == 0) {
                untilItIsKilled(other.apply(store.commits()));
            }
            return store.commits().commit(changes);
        };

        assertThat(run(here, MAY).get().isClosed()).isTrue();

        assertThat(Booked.in(store, MAY)).isEqualTo(CLEAN);
    }

    private void untilItIsKilled(Commits commits) {
        try {
            run(commits, MAY);
        } catch (PortUnavailable killed) {
            assertThat(killed).hasMessageContaining("killed");
        }
    }

    private void isKilled(Commits commits) {
        clock.set(tokyo(MORNING));

        assertThatThrownBy(() -> run(commits, MAY)).isInstanceOf(PortUnavailable.class);
    }

    private void isRepeatedAnHourLater() {
        clock.set(tokyo("2026-05-01T10:00"));

        assertThat(run(store.commits(), MAY).get().isClosed()).isTrue();

        assertThat(Booked.in(store, MAY)).isEqualTo(CLEAN);
    }

    private Either<BillingFailure, FeeRun> runAt(String wallClock, FeeMonth month) {
        clock.set(tokyo(wallClock));
        return run(store.commits(), month);
    }

    private Either<BillingFailure, FeeRun> run(Commits commits, FeeMonth month) {
        return office(commits).run(month, BackOffice.CLERK, run -> {});
    }

    private RunFees office(Commits commits) {
        return office(clock, store, commits);
    }

    private static RunFees office(SteppingClock clock, InMemoryStore store, Commits commits) {
        return new RunFeesService(
                clock,
                store.ledger(),
                new OpenRunStep(BankHolidays.STANDARD),
                new BookStep(new DueFees(FeeSchedule.STANDARD)),
                new Decisions(commits),
                PAGE);
    }

    private static Booked clean() {
        InMemoryStore store = ManyCompanies.founded(COMPANIES);
        office(SteppingClock.at(tokyo(MORNING)), store, store.commits())
                .run(MAY, BackOffice.CLERK, run -> {})
                .get();
        return Booked.in(store, MAY);
    }
}
