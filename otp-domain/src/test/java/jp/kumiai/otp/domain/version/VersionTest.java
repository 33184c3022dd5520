package jp.kumiai.otp.domain.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void isNewAtZeroOnly() {
        assertThat(Version.NEW).isEqualTo(new Version(0));
        assertThat(Version.NEW.isNew()).isTrue();
        assertThat(new Version(1).isNew()).isFalse();
    }

    @Test
    void countsUp() {
        assertThat(Version.NEW.next()).isEqualTo(new Version(1));
    }

    @Test
    void isNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Version(-1));
    }
}
