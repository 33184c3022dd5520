package jp.kumiai.otp.application.softwaretoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Stream;
import java.security.SecureRandom;
import java.util.HexFormat;
import jp.kumiai.otp.application.port.SoftwareTokenBlanks;
import jp.kumiai.otp.application.port.SoftwareTokenBlanks.Blank;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RandomSoftwareTokenBlanksTest {

    private final SoftwareTokenBlanks blanks = new RandomSoftwareTokenBlanks(new SecureRandom());

    @Test
    @Tag("R16")
    void haveANumberOfTwelveDigitsThatNoDeviceHas() {
        assertThat(blanks.next().serial().value()).matches("99[0-9]{10}");
    }

    @Test
    void haveA160BitSecretOfTheirOwn() {
        Stream<String> secrets = Stream.continually(blanks::next)
                .take(100)
                .map(Blank::seed)
                .map(seed -> HexFormat.of().formatHex(seed.reveal()));

        assertThat(secrets).allMatch(hex -> hex.length() == 40).doesNotHaveDuplicates();
    }
}
