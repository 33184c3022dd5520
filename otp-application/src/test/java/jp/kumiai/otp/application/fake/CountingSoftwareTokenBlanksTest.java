package jp.kumiai.otp.application.fake;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kumiai.otp.application.port.SoftwareTokenBlanks;
import jp.kumiai.otp.application.port.SoftwareTokenBlanks.Blank;
import jp.kumiai.otp.application.testkit.CountingSoftwareTokenBlanks;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.SoftwareTokenBlanksContract;
import org.junit.jupiter.api.Test;

final class CountingSoftwareTokenBlanksTest implements SoftwareTokenBlanksContract {

    @Override
    public SoftwareTokenBlanks softwareTokenBlanks() {
        return new CountingSoftwareTokenBlanks();
    }

    @Test
    void drawsWhatATestCanForesee() {
        SoftwareTokenBlanks blanks = softwareTokenBlanks();
        Blank first = blanks.next();
        Blank second = blanks.next();

        assertThat(first.serial()).isEqualTo(CountingSoftwareTokenBlanks.number(1));
        assertThat(second.serial()).isEqualTo(CountingSoftwareTokenBlanks.number(2));
        assertThat(second.seed().reveal())
                .isEqualTo(DataShoji.seedOf(second.serial()).reveal());
    }
}
