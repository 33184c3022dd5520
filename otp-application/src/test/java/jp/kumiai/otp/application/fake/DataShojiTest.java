package jp.kumiai.otp.application.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.FakePasswordHashes;
import jp.kumiai.otp.application.testkit.FakeSeedVault;
import jp.kumiai.otp.application.testkit.KeyFob;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Password;
import org.junit.jupiter.api.Test;

final class DataShojiTest {

    @Test
    void sealsTheSeedsThatItsDevicesHold() {
        for (Token token : DataShoji.founded().tokens()) {
            assertThat(new FakeSeedVault().open(token).reveal())
                    .isEqualTo(DataShoji.seedOf(token.serial()).reveal());
        }
    }

    @Test
    void givesEverybodyTheSamePasswordUnderAnotherHash() {
        List<String> hashes =
                DataShoji.founded().users().map(user -> user.password().encoded());

        assertThat(hashes.distinct()).hasSize(5);
        assertThat(DataShoji.founded().users())
                .allMatch(user -> new FakePasswordHashes().matches(Option.some(user.password()), DataShoji.PASSWORD));
    }

    @Test
    void givesEverybodyAConfirmationPasswordBesides() {
        assertThat(DataShoji.founded().users())
                .allMatch(user -> confirms(user, DataShoji.CONFIRMATION))
                .noneMatch(user -> confirms(user, DataShoji.PASSWORD));
    }

    @Test
    void hasDevicesWhoseCodesChangeWithTheClock() {
        SteppingClock clock = SteppingClock.at(DataShoji.NOW);
        KeyFob fob = KeyFob.of(DataShoji.SHARED, clock);
        String first = fob.code().reveal();
        String next = fob.code(1).reveal();

        clock.step(Duration.ofSeconds(60));

        assertThat(fob.code().reveal()).isEqualTo(next).isNotEqualTo(first);
        assertThat(fob.code(-1).reveal()).isEqualTo(first);
    }

    private static boolean confirms(BankingUser user, Password entered) {
        return new FakePasswordHashes().matches(Option.some(user.confirmation().password()), entered);
    }
}
