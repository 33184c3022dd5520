package jp.kumiai.otp.adapter.http.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BankKeyTest {

    private static final String TEXT = "0123456789abcdef0123456789ABCDEF";

    @ParameterizedTest
    @ValueSource(ints = {32, 33, 255, 256})
    void has32To256Characters(int length) {
        assertThat(BankKey.parse("k".repeat(length))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 257, 10_000})
    void hasNeitherFewerNorMore(int length) {
        assertThat(BankKey.parse("k".repeat(length))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\n", "\0", "\u007f", "é", "ｋ"})
    void hasVisibleAsciiOnly(String other) {
        assertThat(BankKey.parse(TEXT + other)).isEmpty();
        assertThat(BankKey.parse(other + TEXT)).isEmpty();
    }

    @Test
    void isOnlyItself() {
        BankKey key = BankKey.parse(TEXT).get();

        assertThat(key.isThatOf(TEXT)).isTrue();
        assertThat(key.isThatOf("")).isFalse();
        assertThat(key.isThatOf(TEXT.substring(1))).isFalse();
        assertThat(key.isThatOf(TEXT + "0")).isFalse();
        assertThat(key.isThatOf(TEXT.toLowerCase(java.util.Locale.ROOT))).isFalse();
        assertThat(key.isThatOf("1" + TEXT.substring(1))).isFalse();
        assertThat(key.isThatOf(TEXT.substring(0, 31) + "E")).isFalse();
    }

    @Test
    @Tag("case-E4")
    void neverPrints() {
        assertThat(BankKey.parse(TEXT).get()).hasToString("BankKey[redacted]");
    }

    /** How long it takes says nothing on a busy machine; which comparison it is does. */
    @Test
    @Tag("case-E3")
    void isComparedInConstantTime() throws IOException {
        try (InputStream in = BankKey.class.getResourceAsStream("BankKey.class")) {
            String compiled = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(compiled)
                    .contains("java/security/MessageDigest", "isEqual")
                    .doesNotContain("java/util/Arrays")
                    .doesNotContain("equals");
        }
    }
}
