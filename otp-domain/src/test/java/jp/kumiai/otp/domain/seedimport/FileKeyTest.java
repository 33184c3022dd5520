package jp.kumiai.otp.domain.seedimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKeyTest {

    @Nested
    class Making {

        @ParameterizedTest
        @ValueSource(ints = {16, 24, 32})
        void takesTheLengthsOfAes(int length) {
            assertThat(FileKey.preShared(new byte[length]).map(FileKey::kind))
                    .isEqualTo(Option.some(FileKey.Kind.PRE_SHARED));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 15, 17, 31, 33})
        void takesNoOtherLength(int length) {
            assertThat(FileKey.preShared(new byte[length])).isEqualTo(Option.none());
        }

        @Test
        void takesAPassphraseOfOneTo1024Characters() {
            assertThat(FileKey.passphrase(new char[0])).isEqualTo(Option.none());
            assertThat(FileKey.passphrase(new char[1025])).isEqualTo(Option.none());
            assertThat(FileKey.passphrase(new char[1]).map(FileKey::kind))
                    .isEqualTo(Option.some(FileKey.Kind.PASSPHRASE));
            assertThat(FileKey.passphrase(new char[1024]).isDefined()).isTrue();
        }

        @Test
        void keepsACopy() {
            byte[] bytes = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
            FileKey.PreShared key = (FileKey.PreShared) FileKey.preShared(bytes).get();

            bytes[0] = 'x';
            key.reveal()[1] = 'x';

            assertThat(key.reveal()).asString(StandardCharsets.US_ASCII).isEqualTo("0123456789abcdef");
        }
    }

    @Nested
    class Keeping {

        @Test
        void neverPrints() {
            assertThat(FileKey.passphrase("sesame".toCharArray()).get()).hasToString("FileKey[PASSPHRASE, redacted]");
            assertThat(FileKey.preShared("0123456789abcdef".getBytes(StandardCharsets.US_ASCII))
                            .get())
                    .hasToString("FileKey[PRE_SHARED, redacted]");
        }

        @Test
        void isNotEqualByContent() {
            assertThat(FileKey.preShared(new byte[16]).get())
                    .isNotEqualTo(FileKey.preShared(new byte[16]).get());
        }

        @Test
        void givesNothingAwayOnceClosed() {
            FileKey.PreShared key =
                    (FileKey.PreShared) FileKey.preShared(new byte[16]).get();
            FileKey.Passphrase passphrase = (FileKey.Passphrase)
                    FileKey.passphrase("sesame".toCharArray()).get();

            key.close();
            passphrase.close();
            FileKey.none().close();

            assertThatThrownBy(key::reveal).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(passphrase::reveal).isInstanceOf(IllegalStateException.class);
        }
    }
}
