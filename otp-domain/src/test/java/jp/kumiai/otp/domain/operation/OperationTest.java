package jp.kumiai.otp.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {

    /** In the order of the manual, besides login and registration. */
    @Test
    void areTheEightOfTheManual() {
        assertThat(Operation.values())
                .extracting(Operation::name)
                .containsExactly(
                        "TOKEN_REVOCATION",
                        "SPOT_TRANSFER",
                        "BULK_TRANSFER",
                        "PAYROLL_TRANSFER",
                        "BULK_TRANSFER_FILE",
                        "PAYROLL_TRANSFER_FILE",
                        "PRIVATE_BILL_PAYMENT",
                        "USER_REGISTRATION_CHANGE");
    }

    @ParameterizedTest
    @Tag("R38")
    @ValueSource(
            strings = {
                "1",
                "transfer-77",
                "!~",
                "a/b:c",
                "1234567890123456789012345678901234567890123456789012345678901234"
            })
    void areReferredToByVisibleAsciiOfOneToSixtyFourCharacters(String text) {
        assertThat(OperationReference.parse(text)).contains(new OperationReference(text));
    }

    @ParameterizedTest
    @Tag("R38")
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "振込",
                "a\u007f",
                "a\n",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void areReferredToByNothingElse(String text) {
        assertThat(OperationReference.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new OperationReference(text));
    }
}
