package jp.kumiai.otp.domain.verification;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.testkit.VirtualToken;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Totp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Resynchronisation over the counter: two consecutive codes prove any drift to 120 steps. */
@Tag("R3a")
@Tag("P8b")
class OperatorResynchronisationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final long OURS = NOW.getEpochSecond() / 60;
    private static final VirtualToken TOKEN = VirtualToken.exact("12345678");
    private static final CodeVerifier VERIFIER = new CodeVerifier(Totp.standard(), CodePolicy.STANDARD);

    @ParameterizedTest
    @CsvSource({
        "-121, false",
        "-120, true",
        "-119, true",
        "-11, true",
        "0, true",
        "11, true",
        "119, true",
        "120, true",
        "121, false"
    })
    void reachesAHundredAndTwentyStepsEitherWay(int second, boolean proven) {
        Option<CodeState> next = resynchronise(aToken(), second - 1, second);

        assertThat(next.map(CodeState::drift)).isEqualTo(Option.when(proven, second));
    }

    @ParameterizedTest
    @ValueSource(ints = {-120, 0, 120})
    void reachesAsFarWhateverTheDriftWas(int before) {
        assertThat(resynchronise(aToken().drifting(before), -118, -117).map(CodeState::drift))
                .contains(-117);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2, 3})
    void takesTwoConsecutiveCodesInTheirOrderOnly(int secondAfterFirst) {
        assertThat(resynchronise(aToken(), 40, 40 + secondAfterFirst)).isEmpty();
    }

    @ParameterizedTest
    @Tag("R4")
    @CsvSource({"39, true", "40, false", "41, false"})
    void takesBothAboveTheWatermarkOnly(int watermark, boolean proven) {
        assertThat(resynchronise(aToken().usedUpTo(OURS + watermark), 40, 41).isDefined())
                .isEqualTo(proven);
    }

    @Test
    void usesUpTheSecondCodeAndEndsTheWaitingForAnother() {
        Option<CodeState> next = resynchronise(aToken().waitingForTheCodeAfter(OURS + 5, OURS + 2), 40, 41);

        assertThat(next)
                .contains(aToken().usedUpTo(OURS + 41).drifting(41).build().codes());
    }

    @Test
    @Tag("R19")
    void neverLiftsASuspensionNorForgetsAFailure() {
        CodeState next = resynchronise(aToken().failed(6, 20).suspendedAt(NOW.minusSeconds(9)), 40, 41)
                .get();

        assertThat(next.suspendedAt()).contains(NOW.minusSeconds(9));
        assertThat(next.failures()).isEqualTo(new Failures(6, 20));
    }

    @ParameterizedTest
    @Tag("R2a")
    @CsvSource({"12345678, false", "1234567, true"})
    void takesNoCodesOfAnotherLength(String digits, boolean asFirst) {
        OneTimePassword tooLong = OneTimePassword.parse(digits).get();
        CodeState state = aToken().build().codes();

        assertThat(
                        asFirst
                                ? VERIFIER.resynchronise(state, TOKEN.seed(), tooLong, code(41), NOW)
                                : VERIFIER.resynchronise(state, TOKEN.seed(), code(40), tooLong, NOW))
                .isEmpty();
    }

    @Test
    void startsAtTheFirstStepOfAll() {
        CodeState state = aToken().build().codes();

        assertThat(VERIFIER.resynchronise(state, TOKEN.seed(), TOKEN.codeOf(0), TOKEN.codeOf(0), Instant.EPOCH))
                .isEmpty();
        assertThat(VERIFIER.resynchronise(state, TOKEN.seed(), TOKEN.codeOf(0), TOKEN.codeOf(1), Instant.EPOCH)
                        .map(CodeState::drift))
                .contains(1);
    }

    private static Option<CodeState> resynchronise(TokenBuilder token, int first, int second) {
        return VERIFIER.resynchronise(token.build().codes(), TOKEN.seed(), code(first), code(second), NOW);
    }

    private static OneTimePassword code(int offset) {
        return TOKEN.codeOf(OURS + offset);
    }
}
