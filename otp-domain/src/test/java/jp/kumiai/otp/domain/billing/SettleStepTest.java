package jp.kumiai.otp.domain.billing;

import static jp.kumiai.otp.domain.testkit.AccountSample.account;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.aDebit;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.directdebit.CustomerNumber;
import jp.kumiai.otp.domain.directdebit.DebitResult;
import jp.kumiai.otp.domain.directdebit.ResultCode;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.UnpaidReason;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.DebitBuilder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("F11")
class SettleStepTest {

    private static final Instant NOW = tokyo("2026-04-13T09:00");
    private static final Instant EARLIER = tokyo("2026-04-12T09:00");

    @Test
    void writesThatADebitWasPaid() {
        Debit paid = aDebit().version(1).paidAt(NOW).build();

        assertThat(settle(aDebit().version(1), ResultCode.DEBITED))
                .isEqualTo(Decision.accept(Changes.NONE.debit(paid).event(told("PAID")), paid));
    }

    @ParameterizedTest
    @CsvSource({
        "INSUFFICIENT_FUNDS, INSUFFICIENT_FUNDS",
        "NO_ACCOUNT, NO_SUCH_ACCOUNT",
        "STOPPED_BY_PAYER, STOPPED_BY_CUSTOMER",
        "NO_MANDATE, NO_MANDATE",
        "STOPPED_BY_COLLECTOR, STOPPED_BY_BANK",
        "OTHER, OTHER",
    })
    void writesWhyADebitWasNotPaid(ResultCode code, UnpaidReason reason) {
        Debit unpaid = aDebit().version(1).unpaidAt(NOW, reason).build();

        assertThat(settle(aDebit().version(1), code))
                .isEqualTo(Decision.accept(
                        Changes.NONE.debit(unpaid).event(told("UNPAID").with("reason", reason)), unpaid));
    }

    @Nested
    class AResultOfAnotherDebit {

        @ParameterizedTest
        @CsvSource({"109, false", "110, true", "111, false"})
        void isOneOfAnotherAmount(long yen, boolean same) {
            DebitResult result = result(yen, "0001", "002", AccountKind.ORDINARY, "1234567");

            assertThat(settle(aDebit(), result).equals(Decision.refuse(SettlementFailure.OTHER_AMOUNT)))
                    .isNotEqualTo(same);
        }

        @Test
        void isOneOfAnotherAccount() {
            List<DebitResult> others = List.of(
                    result(110, "0002", "002", AccountKind.ORDINARY, "1234567"),
                    result(110, "0001", "003", AccountKind.ORDINARY, "1234567"),
                    result(110, "0001", "002", AccountKind.CURRENT, "1234567"),
                    result(110, "0001", "002", AccountKind.ORDINARY, "1234568"));

            assertThat(others.map(other -> settle(aDebit(), other)))
                    .allMatch(decision -> decision.equals(Decision.refuse(SettlementFailure.OTHER_ACCOUNT)));
        }

        @Test
        @Tag("F1")
        void isOneOfADebitThatNeverWasInAFile() {
            DebitBuilder noAccount = aDebit().withoutAccount().unpaidAt(EARLIER, UnpaidReason.NO_ACCOUNT);

            assertThat(settle(noAccount, ResultCode.NO_ACCOUNT))
                    .isEqualTo(Decision.refuse(SettlementFailure.OTHER_ACCOUNT));
        }
    }

    @Nested
    @Tag("F12")
    class TheSecondTime {

        @Test
        void changesNothing() {
            DebitBuilder paid = aDebit().paidAt(EARLIER);
            DebitBuilder unpaid = aDebit().unpaidAt(EARLIER, UnpaidReason.NO_MANDATE);

            assertThat(settle(paid, ResultCode.DEBITED)).isEqualTo(Decision.accept(Changes.NONE, paid.build()));
            assertThat(settle(unpaid, ResultCode.NO_MANDATE)).isEqualTo(Decision.accept(Changes.NONE, unpaid.build()));
        }

        @Test
        void changesNothingAfterTheNextRunHasCarriedItOver() {
            DebitBuilder carried =
                    aDebit().being(new DebitState.CarriedOver(UnpaidReason.NO_MANDATE, month("2026-05")));

            assertThat(settle(carried, ResultCode.NO_MANDATE))
                    .isEqualTo(Decision.accept(Changes.NONE, carried.build()));
        }

        @Test
        void isRefusedWithAnotherResult() {
            Decision<SettlementFailure, Debit> otherwise = Decision.refuse(SettlementFailure.SETTLED_OTHERWISE);

            assertThat(settle(aDebit().paidAt(EARLIER), ResultCode.OTHER)).isEqualTo(otherwise);
            assertThat(settle(aDebit().unpaidAt(EARLIER, UnpaidReason.OTHER), ResultCode.NO_MANDATE))
                    .isEqualTo(otherwise);
            assertThat(settle(aDebit().unpaidAt(EARLIER, UnpaidReason.OTHER), ResultCode.DEBITED))
                    .isEqualTo(otherwise);
        }

        @ParameterizedTest
        @EnumSource(
                value = ResultCode.class,
                names = {"DEBITED", "OTHER"})
        void isRefusedWithAnotherResultAfterTheNextRunToo(ResultCode code) {
            DebitBuilder carried =
                    aDebit().being(new DebitState.CarriedOver(UnpaidReason.NO_MANDATE, month("2026-05")));

            assertThat(settle(carried, code)).isEqualTo(Decision.refuse(SettlementFailure.SETTLED_OTHERWISE));
        }
    }

    private static AuditEvent told(String to) {
        return AuditEvent.ofBank(NOW, Kind.DEBIT_SETTLED, "backoffice1", Option.some(ContractBuilder.NUMBER))
                .with("month", "2026-04")
                .with("yen", 110)
                .with("from", "BOOKED")
                .with("to", to);
    }

    private static DebitResult result(long yen, String bank, String branch, AccountKind kind, String account) {
        return new DebitResult(new CustomerNumber("1"), yen, bank, branch, kind, account, ResultCode.DEBITED);
    }

    private static Decision<SettlementFailure, Debit> settle(DebitBuilder debit, ResultCode code) {
        var account = account("1234567");
        return settle(
                debit,
                new DebitResult(
                        new CustomerNumber("1"),
                        110,
                        account.bankCode(),
                        account.branchCode(),
                        account.kind(),
                        account.number(),
                        code));
    }

    private static Decision<SettlementFailure, Debit> settle(DebitBuilder debit, DebitResult result) {
        return SettleStep.decide(debit.build(), result, "backoffice1", NOW);
    }
}
