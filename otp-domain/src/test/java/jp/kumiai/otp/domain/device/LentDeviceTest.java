package jp.kumiai.otp.domain.device;

import static jp.kumiai.otp.domain.testkit.LoanBuilder.aLoan;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.testkit.LoanBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R16a")
class LentDeviceTest {

    private final Token token = aToken().build();

    @Test
    void isATokenAndItsOpenLoan() {
        assertThat(new LentDevice(token, Option.some(aLoan().build())).loan()).isNotEmpty();
        assertThat(new LentDevice(token, Option.none()).loan()).isEmpty();
    }

    @Test
    void isNoTokenBesideAnothersLoanOrOneThatIsOver() {
        LoanBuilder over = aLoan().endedAt(tokyo("2026-05-15T10:00"), DeviceState.LOST);

        assertThatThrownBy(() -> new LentDevice(token, Option.some(over.build())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new LentDevice(token, Option.some(aLoan().of("99999999").build())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
