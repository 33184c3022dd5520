package jp.kumiai.otp.application.device;

import static jp.kumiai.otp.application.applying.BackOffice.COUNTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.device.DeviceFailure;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A device that came back goes into stock or is disposed of. */
@Tag("R16a")
class PutDeviceAwayTest {

    private final Company company = new Company();
    private final PutDeviceAway putAway =
            new PutDeviceAwayService(company.clock, company.store.snapshots(), new Decisions(company.store.commits()));

    @Test
    void isStockForAnybodyThen() {
        takenBack(DataShoji.SPARE);

        assertThat(away(DataShoji.SPARE, DeviceState.IN_STOCK).map(Token::device))
                .isEqualTo(Either.right(DeviceState.IN_STOCK));
        assertThat(company.token(DataShoji.SPARE).contract()).isEmpty();
        assertThat(company.store.stock().inStock(DataShoji.NOW, 10).map(Token::serial))
                .containsExactly(DataShoji.SPARE);
    }

    @Test
    void isNoStockWhileSomebodyIsBoundToIt() {
        takenBack(DataShoji.SHARED);

        assertThat(away(DataShoji.SHARED, DeviceState.DISPOSED)).isEqualTo(Either.left(DeviceFailure.STILL_BOUND));
    }

    @Test
    void isOneThatIsThereAndBack() {
        assertThat(away(new SerialNumber("00000000"), DeviceState.DISPOSED))
                .isEqualTo(Either.left(DeviceFailure.UNKNOWN_TOKEN));
        assertThat(away(DataShoji.SPARE, DeviceState.DISPOSED)).isEqualTo(Either.left(DeviceFailure.NOT_POSSIBLE));
    }

    private void takenBack(SerialNumber serial) {
        company.here
                .move
                .move(new MoveDevice.Command(COUNTER, serial, DeviceState.RETURNED))
                .get();
    }

    private Either<DeviceFailure, Token> away(SerialNumber serial, DeviceState to) {
        return putAway.putAway(new PutDeviceAway.Command(COUNTER, serial, to));
    }
}
