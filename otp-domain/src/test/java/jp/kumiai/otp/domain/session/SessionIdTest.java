package jp.kumiai.otp.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionIdTest {

    private static final String BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Test
    void hasTheCharactersOfBase64urlAndNoOthers() {
        for (char c = 0; c < 0x3000; c++) {
            assertThat(SessionId.parse("A".repeat(42) + c).isDefined())
                    .as("U+%04x", (int) c)
                    .isEqualTo(BASE64URL.indexOf(c) >= 0);
        }
    }
}
