package jp.kumiai.otp.domain.verification;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Stream;
import java.time.Instant;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.testkit.VirtualToken;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Totp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every first code of −12 to +12 steps, every second one, every delay between them of 0 to 3 steps. */
@Tag("R3a")
class ResynchronisationGridTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final long OURS = NOW.getEpochSecond() / 60;
    private static final VirtualToken TOKEN = VirtualToken.exact("12345678");
    private static final CodeVerifier VERIFIER = new CodeVerifier(Totp.standard(), CodePolicy.STANDARD);

    @BeforeAll
    static void noTwoOfTheStepsShareACode() {
        assertThat(Stream.rangeClosed(-160, 160)
                        .map(offset -> code(OURS + offset).reveal()))
                .doesNotHaveDuplicates();
    }

    @Test
    void holdsForAnUnusedToken() {
        for (int first = -12; first <= 12; first++) {
            tryEverySecondCode(aToken(), new PlainRules(), 0, first);
        }
    }

    /** At the bounds the second code of some pairs lies beyond them. */
    @ParameterizedTest
    @ValueSource(ints = {-120, -115, -5, 5, 115, 120})
    void holdsForATokenThatDrifts(int drift) {
        for (int first = -12; first <= 12; first++) {
            tryEverySecondCode(aToken().drifting(drift), new PlainRules().drifting(drift), drift, first);
        }
    }

    @ParameterizedTest
    @Tag("R4")
    @Tag("R5")
    @Tag("exhaustive")
    @ValueSource(ints = {-12, -11, -10, -9, -5, -2, -1, 0, 1, 2, 5, 9, 10, 11, 12})
    void holdsForATokenThatWasUsed(int watermark) {
        for (int first = -12; first <= 12; first++) {
            tryEverySecondCode(
                    aToken().usedUpTo(OURS + watermark), new PlainRules().usedUpTo(OURS + watermark), 0, first);
        }
    }

    private static void tryEverySecondCode(TokenBuilder token, PlainRules rules, int drift, int first) {
        long firstStep = OURS + drift + first;
        CodeState before = token.build().codes();
        PlainRules begun = rules.copy();
        CodeState between = enter(before, begun, firstStep, 0, "first " + first);
        for (int delay = 0; delay <= 3; delay++) {
            for (int second = -12; second <= 12; second++) {
                String what = "first " + first + ", second " + second + ", " + delay + " steps later";
                enter(between, begun.copy(), OURS + delay + drift + second, delay, what);
            }
        }
    }

    private static CodeState enter(CodeState state, PlainRules rules, long step, int delay, String what) {
        Judgement judgement = VERIFIER.judge(state, TOKEN.seed(), code(step), NOW.plusSeconds(60L * delay));

        String answer = judgement.answer().fold(refusal -> refusal.code().name(), accepted -> "ACCEPTED");
        assertThat(answer).as(what).isEqualTo(rules.enter(step, OURS + delay));
        assertThat(rules.agreesWith(judgement.next()))
                .as("%s: %s, not %s", what, rules, judgement.next())
                .isTrue();
        return judgement.next();
    }

    private static OneTimePassword code(long step) {
        return TOKEN.codeOf(step);
    }
}
