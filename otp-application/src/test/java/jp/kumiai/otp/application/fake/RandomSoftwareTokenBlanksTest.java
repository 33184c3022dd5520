package jp.kumiai.otp.application.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import java.security.SecureRandom;
import java.util.BitSet;
import jp.kumiai.otp.application.port.SoftwareTokenBlanks;
import jp.kumiai.otp.application.port.SoftwareTokenBlanks.Blank;
import jp.kumiai.otp.application.softwaretoken.RandomSoftwareTokenBlanks;
import jp.kumiai.otp.application.testkit.SoftwareTokenBlanksContract;
import org.junit.jupiter.api.Test;

final class RandomSoftwareTokenBlanksTest implements SoftwareTokenBlanksContract {

    /** So many that a digit or a bit which never shows up would be a wonder. */
    private static final int MANY = 300;

    @Override
    public SoftwareTokenBlanks softwareTokenBlanks() {
        return new RandomSoftwareTokenBlanks(new SecureRandom());
    }

    @Test
    void drawsEveryDigitAtEveryPlaceBehindThePrefix() {
        List<String> serials = List.fill(MANY, softwareTokenBlanks()::next)
                .map(blank -> blank.serial().value());

        for (int place = 2; place < 12; place++) {
            int at = place;
            assertThat(HashSet.ofAll(serials.map(serial -> serial.charAt(at)))).hasSize(10);
        }
    }

    @Test
    void drawsEveryBitOfTheSecret() {
        BitSet everSet = new BitSet();
        BitSet everClear = new BitSet();
        for (Blank blank : List.fill(MANY, softwareTokenBlanks()::next)) {
            BitSet bits = BitSet.valueOf(blank.seed().reveal());
            everSet.or(bits);
            bits.flip(0, 160);
            everClear.or(bits);
        }

        assertThat(everSet.cardinality()).isEqualTo(160);
        assertThat(everClear.cardinality()).isEqualTo(160);
    }
}
