package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.device.LentDevice;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ContractRecords} shows of one company and its devices; lists of many are in
 * {@link ContractListsContract}.
 */
public interface ContractRecordsContract extends StoreContract {

    ContractId OTHER = new ContractId("K-00010");

    @Test
    default void hasNoFileWithoutItsContract() {
        store().given(Changes.NONE
                .contract(DataShoji.CONTRACT)
                .application(DeskStates.application(OTHER, "A-1"))
                .loan(DeskStates.loan(OTHER, "12345678")));

        assertThat(records().file(OTHER)).isEmpty();
        assertThat(records().file(new ContractId("k-0001"))).isEmpty();
        assertThat(records().file(new ContractId("K-000"))).isEmpty();
    }

    @Test
    default void hasAnEmptyFileOfAContractWithoutAnything() {
        store().given(Changes.NONE.contract(DataShoji.CONTRACT));

        assertThat(file()).isEqualTo(new ContractFile(Kept.next(DataShoji.CONTRACT), List.empty(), List.empty()));
    }

    @Test
    default void hasTheApplicationsInTheOrderOfTheirReceiptAndThenNumber() {
        Application last = DeskStates.receivedAt(DataShoji.NUMBER, "A", DataShoji.NOW.plus(1, ChronoUnit.MICROS));
        Application withdrawn = DeskStates.application(DataShoji.NUMBER, "Z").withdrawn();
        List<Application> atOnce = List.of("a-1", "B-1", "A1", "A-2", "A", "A-1")
                .map(number -> DeskStates.receivedAt(DataShoji.NUMBER, number + "x", DataShoji.NOW));
        store().given(atOnce.prepend(last)
                .append(withdrawn)
                .foldLeft(Changes.NONE.contract(DataShoji.CONTRACT), Changes::application));

        assertThat(file().applications().map(each -> each.number().value()))
                .containsExactly("Z", "A-1x", "A-2x", "A1x", "Ax", "B-1x", "a-1x", "A");
    }

    @Test
    default void hasTheLoansInTheOrderOfLendingAndThenSerialNumberTheEndedOnesIncluded() {
        Loan first = DeskStates.loan(DataShoji.NUMBER, "99999999").endedAs(DeviceState.LOST, DataShoji.NOW);
        Loan again = DeskStates.lentAt(DataShoji.NUMBER, "99999999", DataShoji.NOW);
        Loan later = DeskStates.lentAt(DataShoji.NUMBER, "00000009", DataShoji.NOW);
        Loan small = DeskStates.loan(DataShoji.NUMBER, "100000000001");
        store().given(List.of(again, first, later, small)
                .foldLeft(Changes.NONE.contract(DataShoji.CONTRACT), Changes::loan));

        assertThat(file().loans())
                .containsExactly(
                        KeptDesk.next(small), KeptDesk.next(first), KeptDesk.next(later), KeptDesk.next(again));
    }

    @Test
    default void hasNothingOfAnotherCompanyInAFile() {
        List<ContractId> all = List.of(DataShoji.NUMBER, OTHER, new ContractId("k-0001"), new ContractId("K-000"));
        for (ContractId id : all) {
            store().given(Changes.NONE
                    .contract(aContract().numbered(id.value()).build())
                    .application(DeskStates.application(id, "A-1"))
                    .loan(DeskStates.loan(id, "12345678")));
        }

        for (ContractId id : all) {
            ContractFile found = records().file(id).get();
            assertThat(found.contract().id()).isEqualTo(id);
            assertThat(found.applications().map(Application::contract)).containsExactly(id);
            assertThat(found.loans().map(Loan::contract)).containsExactly(id);
        }
    }

    @Test
    default void seesEveryCommitThatWasAcknowledgedAndLeavesWhatWasReadAsItWas() {
        Application received = DeskStates.application(DataShoji.NUMBER, "A-1");
        store().given(Changes.NONE
                .contract(DataShoji.CONTRACT)
                .application(received)
                .token(DataShoji.SHARED_TOKEN)
                .loan(DeskStates.loan(DataShoji.NUMBER, "12345678")));
        ContractFile read = file();
        LentDevice lent = records().device(DataShoji.SHARED).get();
        Application withdrawn = read.applications().head().withdrawn();
        Loan ended = read.loans().head().endedAs(DeviceState.LOST, DataShoji.NOW);

        store().given(Changes.NONE
                .contract(read.contract())
                .application(withdrawn)
                .loan(ended));

        assertThat(file())
                .isEqualTo(new ContractFile(
                        Kept.next(read.contract()), List.of(KeptDesk.next(withdrawn)), List.of(KeptDesk.next(ended))));
        assertThat(read.applications()).containsExactly(KeptDesk.next(received));
        assertThat(read.contract()).isEqualTo(Kept.next(DataShoji.CONTRACT));
        assertThat(records().device(DataShoji.SHARED).get().loan()).isEmpty();
        assertThat(lent.loan().exists(Loan::isOpen)).isTrue();
    }

    @Test
    default void knowsNoDeviceThatIsNotThere() {
        store().given(Changes.NONE.loan(DeskStates.loan(DataShoji.NUMBER, "12345678")));

        assertThat(records().device(DataShoji.SHARED)).isEmpty();
    }

    @Test
    default void showsADeviceWithTheLoanItIsOutOn() {
        Loan ended = DeskStates.loan(DataShoji.NUMBER, "12345678").endedAs(DeviceState.RETURNED, DataShoji.NOW);
        Loan open = DeskStates.lentAt(DataShoji.NUMBER, "12345678", DataShoji.NOW);
        Loan ofAnotherDevice = DeskStates.loan(DataShoji.NUMBER, "87654321");
        Loan ofAnotherCompany = DeskStates.loan(OTHER, "12345678");
        store().given(List.of(ended, open, ofAnotherDevice, ofAnotherCompany)
                .foldLeft(Changes.NONE.token(DataShoji.SHARED_TOKEN), Changes::loan));

        assertThat(records().device(DataShoji.SHARED).map(Visible::of))
                .contains(Visible.of(
                        new LentDevice(Kept.next(DataShoji.SHARED_TOKEN), Option.some(KeptDesk.next(open)))));
    }

    @Test
    default void showsADeviceWithoutALoanWhenItsLoanHasEnded() {
        Token lost = aToken().onLoanTo(DataShoji.NUMBER).in(DeviceState.LOST).build();
        store().given(Changes.NONE
                .token(lost)
                .loan(DeskStates.loan(DataShoji.NUMBER, "12345678").endedAs(DeviceState.LOST, DataShoji.NOW)));

        assertThat(records().device(lost.serial()).map(Visible::of))
                .contains(Visible.of(new LentDevice(Kept.next(lost), Option.none())));
    }

    @Test
    default void showsADeviceInStockWithoutALoan() {
        Token inStock = aToken().build();
        store().given(Changes.NONE.token(inStock).loan(DeskStates.loan(OTHER, "12345678")));

        assertThat(records().device(inStock.serial()).map(Visible::of))
                .contains(Visible.of(new LentDevice(Kept.next(inStock), Option.none())));
    }

    @Test
    default void takesRecordsThatDoNotComeForAFault() {
        ContractRecords broken = brokenStore().contractRecords();

        assertThatThrownBy(() -> broken.file(DataShoji.NUMBER)).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.device(DataShoji.SHARED)).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.search("", Option.none(), 1)).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.applications(ApplicationState.RECEIVED, 1))
                .isInstanceOf(PortUnavailable.class);
    }

    private ContractFile file() {
        return records().file(DataShoji.NUMBER).get();
    }

    private ContractRecords records() {
        return store().contractRecords();
    }
}
