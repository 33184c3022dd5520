package jp.kumiai.otp.adapter.jdbc.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.List;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.token.SerialNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SerialListTest {

    @Test
    void writesTheNumbersInTheirOrderWithBlanksBetween() {
        List<SerialNumber> serials = List.of(DataShoji.SABUROS, DataShoji.SHARED);

        assertThat(SerialList.write(serials)).isEqualTo("34567890 12345678");
        assertThat(SerialList.read("34567890 12345678")).isEqualTo(serials);
    }

    @Test
    void writesNoneAsNothing() {
        assertThat(SerialList.write(List.empty())).isEmpty();
        assertThat(SerialList.read("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "12345678 ", " 12345678", "12345678  34567890", "12345678,34567890", "1234567"})
    void readsNothingElse(String column) {
        assertThatIllegalArgumentException().isThrownBy(() -> SerialList.read(column));
    }
}
