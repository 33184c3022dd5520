package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.application.BookedFee;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.UnpaidReason;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every {@link Ledger} hands to a fee run: at least what fees follow from, each contract's own. */
@Tag("F12")
public interface BillingFilesContract extends StoreContract {

    FeeMonth MAY = DeskStates.MONTH;
    Instant COUNTED = MAY.countedAt();
    Instant SINCE = DeskStates.monthsBefore(1).countedAt();
    ContractId OTHER = new ContractId("K-00010");
    RepresentativeAccount NEW_ACCOUNT = SampleStates.accounts().findFirst().get();

    @Test
    default void goesThroughTheContractsInTheOrderOfJavaPageByPage() {
        List<String> ordered = ContractListsContract.ORDERED;
        ordered.reverse()
                .forEach(number -> store().given(Changes.NONE.contract(
                        aContract().numbered(number).build())));

        for (int page : new int[] {1, 3, ordered.size() - 1, ordered.size(), ordered.size() + 1}) {
            List<String> visited = List.empty();
            List<String> next = pageAfter(Option.none(), page);
            while (!next.isEmpty() && visited.size() < 2 * ordered.size()) {
                assertThat(next.size()).isLessThanOrEqualTo(page);
                visited = visited.appendAll(next);
                next = pageAfter(next.lastOption(), page);
            }
            assertThat(visited).containsExactlyElementsOf(ordered);
        }
    }

    @Test
    default void goesOnAfterANumberThatIsNotThere() {
        store().given(Changes.NONE.contract(DataShoji.CONTRACT));

        assertThat(pageAfter(Option.some("K-0000z"), 1)).containsExactly("K-0001");
        assertThat(pageAfter(Option.some("K-0001-"), 1)).isEmpty();
    }

    @Test
    default void hasNoFileOfAContractThatIsNotThere() {
        store().given(Changes.NONE.loan(DeskStates.loan(DataShoji.NUMBER, "12345678")));

        assertThat(ledger().billingFile(DataShoji.NUMBER, MAY, SINCE)).isEmpty();
        assertThat(ledger().billingFiles(MAY, SINCE, Option.none(), 10)).isEmpty();
    }

    @Test
    default void givesEachContractItsOwn() {
        List<ContractId> all = List.of(new ContractId("K-000"), DataShoji.NUMBER, OTHER, new ContractId("k-0001"));
        for (ContractId id : all) {
            store().given(Changes.NONE
                    .contract(aContract().numbered(id.value()).build())
                    .loan(DeskStates.loan(id, "12345678"))
                    .application(DeskStates.chargedAt(id, "A-1", SINCE))
                    .debit(DeskStates.unpaid(id, DeskStates.monthsBefore(1), all.indexOf(id) + 1)));
        }

        List<BillingFile> files = ledger().billingFiles(MAY, SINCE, Option.none(), 10);

        assertThat(files.map(file -> file.contract().id())).isEqualTo(all);
        for (BillingFile file : files) {
            ContractId id = file.contract().id();
            assertThat(file.loans().map(Loan::contract)).containsExactly(id);
            assertThat(file.charged().map(Application::contract)).containsExactly(id);
            assertThat(file.unpaid().map(Debit::contract)).containsExactly(id);
            assertThat(ledger().billingFile(id, MAY, SINCE)).contains(file);
        }
    }

    @Test
    @Tag("F4")
    default void hasAllLoansThatCount() {
        Loan open = DeskStates.loan(DataShoji.NUMBER, "10000001");
        LocalDate first = MAY.value().atDay(1);
        givenTheContractAnd(List.of(
                        open,
                        again(open, "10000002").startingOn(first.minusDays(1)),
                        again(open, "10000003").startingOn(first),
                        again(open, "10000004").endedAs(DeviceState.LOST, COUNTED.plus(1, ChronoUnit.MICROS)),
                        again(open, "10000005").endedAs(DeviceState.LOST, COUNTED),
                        expiring(open, "10000006", COUNTED.plus(1, ChronoUnit.MICROS)),
                        expiring(open, "10000007", COUNTED))
                .foldLeft(Changes.NONE, Changes::loan));

        List<Loan> counted = file().loans().filter(loan -> loan.countsAt(COUNTED));

        assertThat(counted.map(loan -> loan.serial().value()))
                .containsExactlyInAnyOrder("10000001", "10000002", "10000004", "10000006");
    }

    private static Loan again(Loan like, String serial) {
        return DeskStates.lentAt(like.contract(), serial, like.lentAt());
    }

    private static Loan expiring(Loan like, String serial, Instant instant) {
        return new Loan(
                like.contract(),
                new SerialNumber(serial),
                like.lentAt(),
                like.startDate(),
                instant,
                Option.none(),
                like.version());
    }

    @Test
    @Tag("F10")
    default void hasAllApplicationsWithAFeeBookedInThePeriodOfTheRun() {
        givenTheContractAnd(Changes.NONE
                .application(charged("1-before", SINCE.minus(1, ChronoUnit.MICROS)))
                .application(charged("2-first", SINCE))
                .application(charged("3-last", COUNTED.minus(1, ChronoUnit.MICROS)))
                .application(charged("4-after", COUNTED))
                .application(DeskStates.application(DataShoji.NUMBER, "5-free")));

        List<Application> charged = file().charged()
                .filter(each ->
                        each.fee().map(BookedFee::at).exists(at -> !at.isBefore(SINCE) && at.isBefore(COUNTED)));

        assertThat(charged.map(Application::number).map(ApplicationNumber::value))
                .containsExactlyInAnyOrder("2-first", "3-last");
    }

    private static Application charged(String number, Instant at) {
        return DeskStates.chargedAt(DataShoji.NUMBER, number, at);
    }

    @Test
    @Tag("F11")
    default void hasAllDebitsThatAreUnpaid() {
        Debit unpaid = DeskStates.unpaid(DataShoji.NUMBER, DeskStates.monthsBefore(1), 1);
        Debit old = DeskStates.unpaid(DataShoji.NUMBER, DeskStates.monthsBefore(120), 1);
        givenTheContractAnd(Changes.NONE
                .debit(unpaid)
                .debit(old)
                .debit(debit(2).with(new DebitState.Booked()))
                .debit(debit(3).with(new DebitState.Paid(SINCE)))
                .debit(debit(4).with(new DebitState.CarriedOver(UnpaidReason.OTHER, MAY))));

        List<Debit> found = file().unpaid().filter(debit -> debit.state().code() == DebitState.Code.UNPAID);

        assertThat(found).containsExactlyInAnyOrder(KeptDesk.next(unpaid), KeptDesk.next(old));
    }

    @Test
    @Tag("F11")
    default void hasADebitNoMoreOnceItIsCarriedOver() {
        givenTheContractAnd(Changes.NONE.debit(DeskStates.unpaid(DataShoji.NUMBER, DeskStates.monthsBefore(1), 1)));
        Debit read = file().unpaid().head();

        store().given(Changes.NONE.debit(read.with(new DebitState.CarriedOver(UnpaidReason.OTHER, MAY))));

        assertThat(file().unpaid()).isEmpty();
    }

    @Test
    @Tag("F14")
    default void hasTheAccountOfTheLatestEarlierDebitThatHadOne() {
        givenTheContractAnd(Changes.NONE
                .debit(debitFrom(Option.some(DataShoji.ACCOUNT), 3))
                .debit(debitFrom(Option.some(NEW_ACCOUNT), 2))
                .debit(debitFrom(Option.none(), 1))
                .debit(debitFrom(Option.some(DataShoji.ACCOUNT), 0))
                .debit(debitFrom(Option.some(DataShoji.ACCOUNT), -1)));

        assertThat(file().lastAccount()).contains(NEW_ACCOUNT);
        assertThat(accountBefore(DeskStates.monthsBefore(2))).contains(DataShoji.ACCOUNT);
        assertThat(accountBefore(DeskStates.monthsBefore(3))).isEmpty();
        assertThat(accountBefore(MAY.next())).contains(DataShoji.ACCOUNT);
    }

    @Test
    @Tag("F14")
    default void hasNoLastAccountWhenNoDebitHadOne() {
        givenTheContractAnd(Changes.NONE.debit(debitFrom(Option.none(), 1)).debit(debitFrom(Option.none(), 2)));
        store().given(Changes.NONE.debit(DeskStates.debit(OTHER, DeskStates.monthsBefore(1), 9)));

        assertThat(file().lastAccount()).isEmpty();
    }

    private static Debit debit(int monthsBefore) {
        return debitFrom(Option.some(DataShoji.ACCOUNT), monthsBefore);
    }

    private static Debit debitFrom(Option<RepresentativeAccount> account, int monthsBefore) {
        Debit like = DeskStates.debit(DataShoji.NUMBER, MAY, 1);
        return new Debit(
                like.contract(),
                DeskStates.monthsBefore(monthsBefore),
                1,
                like.day(),
                account,
                like.newCode(),
                like.lines(),
                like.state(),
                like.version());
    }

    private void givenTheContractAnd(Changes changes) {
        store().given(changes.contract(DataShoji.CONTRACT));
    }

    private BillingFile file() {
        return ledger().billingFile(DataShoji.NUMBER, MAY, SINCE).get();
    }

    private Option<RepresentativeAccount> accountBefore(FeeMonth month) {
        return ledger().billingFile(DataShoji.NUMBER, month, SINCE).get().lastAccount();
    }

    private List<String> pageAfter(Option<String> number, int limit) {
        return ledger().billingFiles(MAY, SINCE, number.map(ContractId::new), limit)
                .map(file -> file.contract().id().value());
    }

    private Ledger ledger() {
        return store().ledger();
    }
}
