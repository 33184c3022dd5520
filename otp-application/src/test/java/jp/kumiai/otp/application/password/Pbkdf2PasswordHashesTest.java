package jp.kumiai.otp.application.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.security.SecureRandom;
import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.PasswordHashesContract;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.PasswordHash;
import org.junit.jupiter.api.Test;

class Pbkdf2PasswordHashesTest implements PasswordHashesContract {

    @Override
    public PasswordHashes passwordHashes() {
        return cheap(10);
    }

    /** Made with {@code hashlib.pbkdf2_hmac('sha256', b'Data-2021', b'sixteen bytes !!', 1000)} in Python. */
    @Test
    void stretchesLikeAnybodyElse() {
        PasswordHash elsewhere = PasswordHash.of(
                "$pbkdf2-sha256$1000$c2l4dGVlbiBieXRlcyAhIQ$7G6p1Zbld3MBFL7TH7BgzUZHBaa0WzXBQFddmz07yaQ");

        assertThat(cheap(10).matches(Option.some(elsewhere), DataShoji.PASSWORD))
                .isTrue();
        assertThat(cheap(10)
                        .matches(
                                Option.some(elsewhere),
                                Password.parse("Data-2022").get()))
                .isFalse();
    }

    @Test
    void checksWhatWasHashedAtAnotherCost() {
        PasswordHash earlier = cheap(5).hash(DataShoji.PASSWORD);

        assertThat(cheap(10).matches(Option.some(earlier), DataShoji.PASSWORD)).isTrue();
        assertThat(cheap(10).hash(DataShoji.PASSWORD).encoded()).startsWith("$pbkdf2-sha256$10$");
    }

    private static PasswordHashes cheap(int iterations) {
        return new Pbkdf2PasswordHashes(iterations, 2, new SecureRandom());
    }
}
