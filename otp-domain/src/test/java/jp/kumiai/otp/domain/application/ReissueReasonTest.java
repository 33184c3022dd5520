package jp.kumiai.otp.domain.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.token.DeviceState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReissueReasonTest {

    @ParameterizedTest
    @Tag("F10")
    @Tag("P28")
    @CsvSource({"LOST, true", "STOLEN, true", "DAMAGED, true", "DEFECT, false", "BATTERY, false", "EXPIRY, false"})
    void costsWhereTheCustomerIsToBlame(ReissueReason reason, boolean charged) {
        assertThat(reason.isCharged()).isEqualTo(charged);
    }

    @ParameterizedTest
    @Tag("R16a")
    @CsvSource({
        "LOST, LOST",
        "STOLEN, LOST",
        "DAMAGED, DEFECTIVE",
        "DEFECT, DEFECTIVE",
        "BATTERY, DEFECTIVE",
        "EXPIRY, ",
    })
    void reportsWhatTheOldDeviceIs(ReissueReason reason, DeviceState state) {
        assertThat(reason.reports()).isEqualTo(Option.of(state));
    }
}
