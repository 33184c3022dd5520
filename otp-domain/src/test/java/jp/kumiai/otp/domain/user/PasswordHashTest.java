package jp.kumiai.otp.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final PasswordHash HASH = PasswordHash.of("$pbkdf2-sha256$1$c2FsdA$aGFzaA");

    @Test
    void keepsItsForm() {
        assertThat(HASH.encoded()).isEqualTo("$pbkdf2-sha256$1$c2FsdA$aGFzaA");
    }

    @Test
    void doesNotPrint() {
        assertThat(HASH).hasToString("PasswordHash[redacted]");
    }
}
