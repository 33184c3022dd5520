package jp.kumiai.otp.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final String ENCODED = "$pbkdf2-sha256$1$c2FsdA$aGFzaA";

    @Test
    void keepsItsForm() {
        assertThat(PasswordHash.of(ENCODED).encoded()).isEqualTo(ENCODED);
    }

    @Test
    void doesNotPrint() {
        assertThat(PasswordHash.of(ENCODED)).hasToString("PasswordHash[redacted]");
    }
}
