package jp.kumiai.otp.domain.softwaretoken;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Random;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.user.LoginId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtpauthUriTest {

    private static final Seed SEED = seed("12345678901234567890");

    @Test
    void hasLabelSecretIssuerAlgorithmDigitsAndPeriod() {
        assertThat(uri("Bank", SEED, TotpParameters.STANDARD))
                .isEqualTo("otpauth://totp/Bank:ichiro.d-t_%40bank?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Bank&algorithm=SHA1&digits=6&period=60");
    }

    @Test
    void tellsWhatKindOfCodesTheTokenShows() {
        assertThat(uri("Bank", SEED, new TotpParameters(HashAlgorithm.SHA512, 8, 30)))
                .endsWith("&algorithm=SHA512&digits=8&period=30");
    }

    @Test
    void encodesAJapaneseNameAsTheBytesOfItsUtf8() {
        assertThat(uri("組合銀行", SEED, TotpParameters.STANDARD))
                .startsWith("otpauth://totp/%E7%B5%84%E5%90%88%E9%8A%80%E8%A1%8C:")
                .contains("&issuer=%E7%B5%84%E5%90%88%E9%8A%80%E8%A1%8C&");
    }

    /** None of them may end the label or begin a parameter. */
    @ParameterizedTest
    @CsvSource({
        "a b, a%20b",
        "a:b, a%3Ab",
        "a&b=c, a%26b%3Dc",
        "a?b#c, a%3Fb%23c",
        "a/b%c+, a%2Fb%25c%2B",
        "azAZ09-._~, azAZ09-._~",
        "`{@[, %60%7B%40%5B"
    })
    void encodesWhateverRfc3986Reserves(String issuer, String encoded) {
        assertThat(uri(issuer, SEED, TotpParameters.STANDARD)).contains("&issuer=" + encoded + "&");
    }

    /** RFC 4648 section 10, each behind fifteen bytes, since no seed is as short as its vectors. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesTheSecretInBase32WithoutPadding(String tail, String base32) {
        assertThat(secret(seed("fooba".repeat(3) + tail))).isEqualTo("MZXW6YTB".repeat(3) + base32);
    }

    /** A hundred and sixty bits are thirty-two digits to the base of thirty-two. */
    @Test
    void writesEverySecretAsTheNumberThatItIs() {
        Random random = new Random(4648);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[20];
            random.nextBytes(bytes);
            String digits = new BigInteger(1, bytes).toString(32).toUpperCase(Locale.ROOT);

            String secret = secret(Seed.of(bytes).get());

            assertThat(secret)
                    .isEqualTo("0"
                            .repeat(32 - digits.length())
                            .concat(digits)
                            .chars()
                            .map(c -> "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(Character.digit(c, 32)))
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString());
        }
    }

    @Test
    void neverPrints() {
        assertThat(OtpauthUri.of("Bank", new LoginId("ichirodt"), SEED, TotpParameters.STANDARD))
                .hasToString("OtpauthUri[redacted]");
    }

    private static String secret(Seed seed) {
        String uri = uri("Bank", seed, TotpParameters.STANDARD);
        return uri.substring(uri.indexOf("secret=") + 7, uri.indexOf("&issuer"));
    }

    private static String uri(String issuer, Seed seed, TotpParameters parameters) {
        return OtpauthUri.of(issuer, new LoginId("ichiro.d-t_@bank"), seed, parameters)
                .reveal();
    }

    private static Seed seed(String text) {
        return Seed.of(text.getBytes(US_ASCII)).get();
    }
}
