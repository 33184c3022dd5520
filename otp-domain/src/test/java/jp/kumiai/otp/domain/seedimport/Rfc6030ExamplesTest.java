package jp.kumiai.otp.domain.seedimport;

import static jp.kumiai.otp.domain.seedimport.Reading.passphrase;
import static jp.kumiai.otp.domain.seedimport.Reading.preShared;
import static jp.kumiai.otp.domain.seedimport.Reading.replaced;
import static jp.kumiai.otp.domain.seedimport.Reading.resource;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import jp.kumiai.otp.domain.seedimport.RefusedEntry.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The encrypted examples of RFC 6030. Their keys are HOTP, so they are refused as they stand; the algorithm is outside the
 * MAC, so that, renamed to TOTP, they show that MAC and decryption are the RFC's.
 */
class Rfc6030ExamplesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Nested
    class Figure6 {

        private final byte[] file = resource("rfc6030-figure6.pskc.xml");
        private final FileKey key = preShared("12345678901234567890123456789012");

        @Test
        void isRefusedForItsAlgorithm() {
            assertThat(Reading.of(file, key).refused().map(RefusedEntry::reason))
                    .containsExactly(Reason.EVENT_BASED);
        }

        @Test
        void opensWithThePreSharedKey() {
            ImportedKey imported = Reading.of(replaced(file, "pskc:hotp", "pskc:totp"), key)
                    .keys()
                    .single();

            assertThat(imported.seed().reveal()).isEqualTo(SECRET);
            assertThat(imported.parameters().digits()).isEqualTo(8);
        }
    }

    @Nested
    class Figure7 {

        private final byte[] file = resource("rfc6030-figure7.pskc.xml");
        private final FileKey key = passphrase("qwerty");

        @Test
        void isRefusedForItsAlgorithm() {
            assertThat(Reading.of(file, key).refused().map(RefusedEntry::reason))
                    .containsExactly(Reason.EVENT_BASED);
        }

        @Test
        void opensWithThePassphrase() {
            ImportedKey imported = Reading.of(replaced(file, "pskc:hotp", "pskc:totp"), key)
                    .keys()
                    .single();

            assertThat(imported.seed().reveal()).isEqualTo(SECRET);
        }
    }
}
