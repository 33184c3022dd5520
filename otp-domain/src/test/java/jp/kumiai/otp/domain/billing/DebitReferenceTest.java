package jp.kumiai.otp.domain.billing;

import static jp.kumiai.otp.domain.testkit.AccountSample.account;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.aDebit;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static org.assertj.core.api.Assertions.assertThat;

import jp.kumiai.otp.domain.directdebit.CustomerNumber;
import jp.kumiai.otp.domain.directdebit.DebitRequest;
import jp.kumiai.otp.domain.directdebit.NewCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DebitReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "2026-05, 1, 20260500000000000001",
        "2026-12, 1000000, 20261200000001000000",
        "2026-05, 99999999999999, 20260599999999999999",
    })
    void isTheMonthAndTheNumberInTwentyDigits(String month, long number, String digits) {
        DebitReference reference = new DebitReference(month(month), number);

        assertThat(reference.toCustomerNumber().value()).isEqualTo(digits);
        assertThat(DebitReference.parse(new CustomerNumber(digits))).contains(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "12", "20260500000000000000", "20260000000000000001", "20261300000000000001"})
    void isNoneOfOtherNumbers(String digits) {
        assertThat(DebitReference.parse(new CustomerNumber(digits))).isEmpty();
    }

    @Test
    void asksForAllOfADebit() {
        assertThat(DebitReference.request(aDebit().numbered(7).build(), account("1234567")))
                .isEqualTo(new DebitRequest(
                        account("1234567"), 110, NewCode.FIRST, new CustomerNumber("20260400000000000007")));
    }
}
