package jp.kumiai.otp.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.fee.UnpaidReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every {@link Ledger} shows of runs and debits; what a run goes through is in {@link BillingFilesContract}. */
@Tag("F12")
public interface LedgerContract extends StoreContract {

    FeeMonth MAY = DeskStates.MONTH;
    FeeMonth APRIL = DeskStates.monthsBefore(1);
    FeeMonth DECEMBER = DeskStates.monthsBefore(5);

    @Test
    default void hasNothingInAnEmptyStore() {
        assertThat(ledger().run(MAY)).isEmpty();
        assertThat(ledger().runs(10)).isEmpty();
        assertThat(ledger().debitsOf(DataShoji.NUMBER)).isEmpty();
        assertThat(ledger().debits(MAY, 0, 10)).isEmpty();
        assertThat(ledger().debits(MAY, HashSet.of(1L))).isEmpty();
    }

    @Test
    default void findsTheRunOfAMonthAndOfNoOther() {
        FeeRun run = DeskStates.run(MAY);
        store().given(Changes.NONE.run(run));

        assertThat(ledger().run(MAY)).contains(KeptDesk.next(run));
        assertThat(ledger().run(APRIL)).isEmpty();
        assertThat(ledger().run(MAY.next())).isEmpty();
    }

    @Test
    default void listsTheRunsTheLatestMonthFirst() {
        List<FeeMonth> months = List.of(APRIL, MAY, DECEMBER);
        store().given(months.map(DeskStates::run).foldLeft(Changes.NONE, Changes::run));

        assertThat(ledger().runs(1).map(FeeRun::month)).containsExactly(MAY);
        assertThat(ledger().runs(2).map(FeeRun::month)).containsExactly(MAY, APRIL);
        assertThat(ledger().runs(3).map(FeeRun::month)).containsExactly(MAY, APRIL, DECEMBER);
        assertThat(ledger().runs(4)).hasSize(3);
    }

    @Test
    default void listsTheDebitsOfAContractTheLatestMonthFirst() {
        given(DataShoji.NUMBER, DECEMBER, 1);
        given(DataShoji.NUMBER, MAY, 2);
        given(DataShoji.NUMBER, APRIL, 3);
        given(new ContractId("K-00010"), MAY, 1);
        given(new ContractId("k-0001"), MAY, 3);

        assertThat(ledger().debitsOf(DataShoji.NUMBER).map(Debit::month)).containsExactly(MAY, APRIL, DECEMBER);
    }

    @Test
    default void listsTheDebitsOfAContractHoweverManyYearsItPays() {
        List<FeeMonth> months = List.range(0, 240).map(DeskStates::monthsBefore);
        store().given(months.map(month -> DeskStates.debit(DataShoji.NUMBER, month, 1))
                .foldLeft(Changes.NONE, Changes::debit));

        assertThat(ledger().debitsOf(DataShoji.NUMBER).map(Debit::month)).isEqualTo(months);
    }

    @Test
    default void listsTheDebitsOfAMonthInTheOrderOfTheirNumbersFromTheOneAfterANumberOn() {
        List<Long> numbers = List.of(100L, 9L, 99_999_999_999_999L, 10L, 1L);
        numbers.forEach(number -> given(new ContractId("K-" + number), MAY, number));
        given(DataShoji.NUMBER, APRIL, 2);

        assertThat(numbers(0, 10)).containsExactly(1L, 9L, 10L, 100L, 99_999_999_999_999L);
        assertThat(numbers(1, 10)).containsExactly(9L, 10L, 100L, 99_999_999_999_999L);
        assertThat(numbers(2, 2)).containsExactly(9L, 10L);
        assertThat(numbers(9, 1)).containsExactly(10L);
        assertThat(numbers(99_999_999_999_999L, 1)).isEmpty();
    }

    @Test
    default void listsAsManyDebitsAsWasAskedForHoweverManyOfOtherMonthsComeBetween() {
        for (int number = 1; number <= 4; number++) {
            given(new ContractId("K-" + number), APRIL, number);
            given(new ContractId("K-" + number), DECEMBER, number);
        }
        given(new ContractId("K-3"), MAY, 3);
        given(new ContractId("K-4"), MAY, 4);

        assertThat(numbers(0, 1)).containsExactly(3L);
        assertThat(numbers(0, 2)).containsExactly(3L, 4L);
    }

    @Test
    default void findsTheDebitsOfAMonthByTheirNumbers() {
        given(new ContractId("K-3"), MAY, 3);
        given(new ContractId("K-1"), MAY, 1);
        given(new ContractId("K-2"), MAY, 2);
        given(new ContractId("K-1"), APRIL, 4);

        assertThat(ledger().debits(MAY, HashSet.of(3L, 4L, 1L, Long.MAX_VALUE)).map(Debit::number))
                .containsExactly(1L, 3L);
        assertThat(ledger().debits(MAY, HashSet.empty())).isEmpty();
    }

    @Test
    default void findsDebitsByAnyNumberOfNumbers() {
        List<Debit> many =
                List.rangeClosed(1, 2_001).map(number -> DeskStates.debit(new ContractId("K-" + number), MAY, number));
        many.grouped(500).forEach(some -> store().given(some.foldLeft(Changes.NONE, Changes::debit)));

        assertThat(ledger().debits(MAY, HashSet.rangeClosed(1L, 3_000L)).map(Debit::number))
                .containsExactlyElementsOf(List.rangeClosed(1L, 2_001L));
    }

    @Test
    default void seesEveryCommitThatWasAcknowledgedAndLeavesWhatWasReadAsItWas() {
        given(DataShoji.NUMBER, MAY, 1);
        store().given(Changes.NONE.contract(DataShoji.CONTRACT).run(DeskStates.run(MAY)));
        List<Debit> ofTheContract = ledger().debitsOf(DataShoji.NUMBER);
        List<Debit> ofTheMonth = ledger().debits(MAY, 0, 1);
        List<Debit> byNumber = ledger().debits(MAY, HashSet.of(1L));
        Option<FeeRun> run = ledger().run(MAY);
        List<FeeRun> runs = ledger().runs(1);
        Option<BillingFile> file = ledger().billingFile(DataShoji.NUMBER, MAY, Instant.EPOCH);
        List<BillingFile> files = ledger().billingFiles(MAY, Instant.EPOCH, Option.none(), 1);
        Debit unpaid = ofTheContract.head().with(new DebitState.Unpaid(DataShoji.NOW, UnpaidReason.OTHER));
        FeeRun closed = run.get().closed(DataShoji.NOW);

        store().given(Changes.NONE.debit(unpaid).run(closed));

        Debit expected = KeptDesk.next(unpaid);
        assertThat(ledger().debitsOf(DataShoji.NUMBER)).containsExactly(expected);
        assertThat(ledger().debits(MAY, 0, 1)).containsExactly(expected);
        assertThat(ledger().debits(MAY, HashSet.of(1L))).containsExactly(expected);
        assertThat(ledger().run(MAY)).contains(KeptDesk.next(closed));
        assertThat(ledger().runs(1)).containsExactly(KeptDesk.next(closed));
        assertThat(ledger().billingFile(DataShoji.NUMBER, MAY, Instant.EPOCH)
                        .get()
                        .unpaid())
                .contains(expected);
        assertThat(ledger().billingFiles(MAY, Instant.EPOCH, Option.none(), 1)
                        .head()
                        .unpaid())
                .contains(expected);
        assertThat(List.of(ofTheContract, ofTheMonth, byNumber).flatMap(each -> each))
                .hasSize(3)
                .allMatch(debit -> debit.state().code() == DebitState.Code.BOOKED);
        assertThat(runs.appendAll(run)).hasSize(2).noneMatch(FeeRun::isClosed);
        assertThat(files.appendAll(file))
                .hasSize(2)
                .allMatch(each -> each.unpaid().isEmpty());
    }

    @Test
    default void takesALedgerThatDoesNotComeForAFault() {
        Ledger broken = brokenStore().ledger();

        assertThatThrownBy(() -> broken.run(MAY)).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.runs(1)).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.debitsOf(DataShoji.NUMBER)).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.debits(MAY, 0, 1)).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.debits(MAY, HashSet.of(1L))).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.billingFile(DataShoji.NUMBER, MAY, Instant.EPOCH))
                .isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.billingFiles(MAY, Instant.EPOCH, Option.none(), 1))
                .isInstanceOf(PortUnavailable.class);
    }

    private List<Long> numbers(long after, int limit) {
        return ledger().debits(MAY, after, limit).map(Debit::number);
    }

    private void given(ContractId contract, FeeMonth month, long number) {
        store().given(Changes.NONE.debit(DeskStates.debit(contract, month, number)));
    }

    private Ledger ledger() {
        return store().ledger();
    }
}
