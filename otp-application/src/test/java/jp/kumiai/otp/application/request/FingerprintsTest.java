package jp.kumiai.otp.application.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.Selection;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R37a")
class FingerprintsTest {

    private final Fingerprints ours = under("the bank's key");

    @Nested
    class OneBody {

        @Test
        void hasOneFingerprintOnEveryNode() {
            assertThat(of(under("the bank's key"), "AUTHORISE", "T-1", "123456"))
                    .isEqualTo(of(ours, "AUTHORISE", "T-1", "123456"));
        }

        @Test
        void hasSixtyFourHexDigitsThatTellNothing() {
            assertThat(of(ours, "AUTHORISE", "123456").value())
                    .matches("[0-9a-f]{64}")
                    .doesNotContain("123456");
        }

        @Test
        void cannotBeTriedOutWithoutTheKey() {
            assertThat(of(under("another key"), "AUTHORISE", "123456")).isNotEqualTo(of(ours, "AUTHORISE", "123456"));
        }
    }

    @Nested
    class TwoBodies {

        @Test
        void differWhereTheSameCharactersAreSplitOtherwise() {
            assertThat(List.of(
                            of(ours, "K", "ab", "c"),
                            of(ours, "K", "a", "bc"),
                            of(ours, "K", "abc"),
                            of(ours, "K", "abc", ""),
                            of(ours, "K", "", "abc"),
                            of(ours, "Ka", "b", "c")))
                    .doesNotHaveDuplicates();
        }

        @Test
        void differByEachOfTheirParts() {
            Selection hanako = new Selection(new LoginId("hanskirodt"), Option.some(new SerialNumber("12345678")));
            Selection without = new Selection(hanako.loginId(), Option.none());
            Selection jiro = new Selection(new LoginId("jirodt"), hanako.shown());

            assertThat(List.of(
                            rows(hanako),
                            rows(without),
                            rows(jiro),
                            rows(hanako, jiro),
                            rows(jiro, hanako),
                            ours.of("LIFT").with(code("123456")).fingerprint(),
                            ours.of("LIFT").with(code("0123456")).fingerprint(),
                            ours.of("LIFT").with(password("Kakunin")).fingerprint(),
                            ours.of("LIFT").with(password("kakunin")).fingerprint(),
                            ours.of("REVOKE").with(password("kakunin")).fingerprint()))
                    .doesNotHaveDuplicates();
        }

        private Fingerprint rows(Selection... rows) {
            return ours.of("LIFT").with(List.of(rows)).fingerprint();
        }
    }

    @Test
    void doNotPrintTheirKey() {
        assertThat(ours.toString()).isEqualTo("Fingerprints[redacted]");
    }

    private static Fingerprints under(String key) {
        return Fingerprints.derivedFrom(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
    }

    private static Fingerprint of(Fingerprints fingerprints, String kind, String... parts) {
        return List.of(parts)
                .foldLeft(fingerprints.of(kind), Fingerprints.Body::with)
                .fingerprint();
    }

    private static OneTimePassword code(String digits) {
        return OneTimePassword.parse(digits).get();
    }

    private static Password password(String text) {
        return Password.parse(text).get();
    }
}
