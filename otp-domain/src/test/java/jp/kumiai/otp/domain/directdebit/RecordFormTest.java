package jp.kumiai.otp.domain.directdebit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing ever runs over into the next field, whoever forgets a check. */
@Tag("F14")
class RecordFormTest {

    @Test
    void takesWhatFillsItsField() {
        byte[] record = RecordForm.of(RecordType.DATA)
                .text(RecordField.BANK_NAME, "ｱ".repeat(15))
                .quantity(RecordField.AMOUNT, 9_999_999_999L)
                .endedBy(LineEnd.NONE);

        assertThat(SampleFile.text(record))
                .isEqualTo("2" + " ".repeat(4) + "ｱ".repeat(15) + " ".repeat(60) + "9999999999" + " ".repeat(30));
    }

    @Test
    void refusesWhatIsLongerThanItsField() {
        RecordForm form = RecordForm.of(RecordType.DATA);

        assertThatIllegalArgumentException().isThrownBy(() -> form.text(RecordField.BANK_NAME, "ｱ".repeat(16)));
        assertThatIllegalArgumentException().isThrownBy(() -> form.quantity(RecordField.AMOUNT, 10_000_000_000L));
        assertThatIllegalArgumentException().isThrownBy(() -> form.digits(RecordField.RESULT_CODE, "10"));
    }
}
