package jp.kumiai.otp.domain.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R1")
@Tag("R2")
class TotpTest {

    private static final Totp TOTP = Totp.standard();
    private static final TotpParameters SIX_DIGITS = TotpParameters.STANDARD;
    private static final Seed RFC_SEED = ascii("12345678901234567890");

    @Nested
    class Generating {

        /**
         * RFC 6238 appendix B, steps of 30 seconds. By its erratum 2866 each hash has a seed of its own length, which
         * the appendix only shows in its reference code.
         */
        @ParameterizedTest
        @CsvSource({
            "         59, 94287082, 46119246, 90693936",
            " 1111111109, 07081804, 68084774, 25091201",
            " 1111111111, 14050471, 67062674, 99943326",
            " 1234567890, 89005924, 91819424, 93441116",
            " 2000000000, 69279037, 90698825, 38618901",
            "20000000000, 65353130, 77737706, 47863826"
        })
        void givesTheCodesOfRfc6238(long epochSecond, String sha1, String sha256, String sha512) {
            Instant at = Instant.ofEpochSecond(epochSecond);

            assertThat(code(RFC_SEED, HashAlgorithm.SHA1, at)).isEqualTo(sha1);
            assertThat(code(ascii("12345678901234567890123456789012"), HashAlgorithm.SHA256, at))
                    .isEqualTo(sha256);
            assertThat(code(
                            ascii("1234567890123456789012345678901234567890123456789012345678901234"),
                            HashAlgorithm.SHA512,
                            at))
                    .isEqualTo(sha512);
        }

        private static String code(Seed seed, HashAlgorithm algorithm, Instant at) {
            TotpParameters parameters = new TotpParameters(algorithm, 8, 30);
            return TOTP.generate(seed, parameters, TimeStep.at(at, 30)).reveal();
        }

        /** RFC 4226 appendix D: the counter is the step. */
        @ParameterizedTest
        @CsvSource({
            "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
            "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
        })
        void givesTheCodesOfRfc4226(long counter, String expected) {
            assertThat(TOTP.generate(RFC_SEED, SIX_DIGITS, new TimeStep(counter))
                            .reveal())
                    .isEqualTo(expected);
        }

        @Test
        void givesAsManyDigitsAsTheTokenShows() {
            TotpParameters seven = new TotpParameters(HashAlgorithm.SHA1, 7, 60);

            assertThat(TOTP.generate(RFC_SEED, seven, new TimeStep(1)).reveal()).isEqualTo("4287082");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ar-SA-u-nu-arab", "th-TH-u-nu-thai", "ja-JP-u-nu-jpan"})
        void writesAsciiDigitsWhateverTheLocaleOfTheJvmIs(String languageTag) {
            Locale before = Locale.getDefault();
            Locale.setDefault(Locale.forLanguageTag(languageTag));
            try {
                assertThat(TOTP.generate(RFC_SEED, SIX_DIGITS, new TimeStep(0)).reveal())
                        .isEqualTo("755224");
            } finally {
                Locale.setDefault(before);
            }
        }

        @Test
        void worksWithStepsBeyondThirtyTwoBits() {
            TimeStep year9999 = TimeStep.at(Instant.parse("9999-12-31T23:59:59Z"), 1);

            assertThat(year9999.value()).isGreaterThan(Integer.MAX_VALUE);
            assertThat(TOTP.generate(RFC_SEED, SIX_DIGITS, year9999).length()).isEqualTo(6);
        }
    }

    @Nested
    @Tag("R3")
    class Matching {

        private static final StepWindow ZERO_TO_NINE = new StepWindow(new TimeStep(0), new TimeStep(9));

        @Test
        void findsTheStepWhoseCodeWasEntered() {
            assertThat(TOTP.stepsMatching(RFC_SEED, SIX_DIGITS, ZERO_TO_NINE, entered("399871")))
                    .containsExactly(new TimeStep(8));
        }

        @Test
        void takesBothEndsOfTheWindow() {
            assertThat(TOTP.stepsMatching(RFC_SEED, SIX_DIGITS, ZERO_TO_NINE, entered("755224")))
                    .containsExactly(new TimeStep(0));
            assertThat(TOTP.stepsMatching(RFC_SEED, SIX_DIGITS, ZERO_TO_NINE, entered("520489")))
                    .containsExactly(new TimeStep(9));
        }

        @Test
        void findsNothingForAnyOtherCode() {
            assertThat(TOTP.stepsMatching(RFC_SEED, SIX_DIGITS, ZERO_TO_NINE, entered("755225")))
                    .isEmpty();
        }

        @Test
        void findsNothingForTheRightDigitsInAnotherLength() {
            assertThat(TOTP.stepsMatching(RFC_SEED, SIX_DIGITS, ZERO_TO_NINE, entered("84755224")))
                    .isEmpty();
        }

        /** Five thousand codes of six digits are enough for two of them to be the same. */
        @Test
        void findsAllStepsThatShareACodeTheSmallestFirst() {
            StepWindow wide = new StepWindow(new TimeStep(0), new TimeStep(5_000));
            TwoSteps collision = firstCollision(wide);

            assertThat(TOTP.stepsMatching(RFC_SEED, SIX_DIGITS, wide, collision.code()))
                    .startsWith(collision.first(), collision.second());
        }

        private static TwoSteps firstCollision(StepWindow window) {
            java.util.Map<String, TimeStep> seen = new java.util.HashMap<>();
            for (long step = window.first().value(); step <= window.last().value(); step++) {
                OneTimePassword code = TOTP.generate(RFC_SEED, SIX_DIGITS, new TimeStep(step));
                TimeStep earlier = seen.put(code.reveal(), new TimeStep(step));
                if (earlier != null) {
                    return new TwoSteps(earlier, new TimeStep(step), code);
                }
            }
            throw new AssertionError("no two steps share a code; widen the window");
        }

        private record TwoSteps(TimeStep first, TimeStep second, OneTimePassword code) {}
    }

    private static OneTimePassword entered(String digits) {
        return OneTimePassword.parse(digits).get();
    }

    private static Seed ascii(String text) {
        return Seed.of(text.getBytes(StandardCharsets.US_ASCII)).get();
    }
}
