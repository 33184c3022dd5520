package jp.kumiai.otp.domain.verification;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.testkit.VirtualToken;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.verification.CodeRefusal.AlreadyUsed;
import jp.kumiai.otp.domain.verification.CodeRefusal.Mismatch;
import jp.kumiai.otp.domain.verification.CodeRefusal.Suspended;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken while the second of two codes is waited for, and how far it all reaches. Steps count from that of our clock. */
@Tag("R3a")
class WaitingForTheSecondCodeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final long OURS = NOW.getEpochSecond() / 60;
    private static final VirtualToken TOKEN = VirtualToken.exact("12345678");
    private static final CodeVerifier VERIFIER = new CodeVerifier(Totp.standard(), CodePolicy.STANDARD);

    @Nested
    class WhileWaiting {

        @Test
        void aCodeOfTheWindowIsAcceptedAndEndsTheWaiting() {
            Judgement judgement = judge(waiting(), code(1));

            assertThat(judgement.answer()).isEqualTo(Either.right(new TimeStep(OURS + 1)));
            assertThat(judgement.next())
                    .isEqualTo(aToken().usedUpTo(OURS + 1).build().codes());
        }

        @ParameterizedTest
        @Tag("R5")
        @Tag("P11")
        @ValueSource(ints = {-10, -3, 0})
        void aUsedUpCodeIsNotCountedAndGoesOnWaiting(int offset) {
            CodeState used = waiting().usedUpTo(OURS).build().codes();

            Judgement judgement = judge(used, code(offset), NOW);

            assertThat(judgement.answer()).isEqualTo(Either.left(new AlreadyUsed(60)));
            assertThat(judgement.next()).isEqualTo(used);
            assertThat(judgement.offset()).contains((long) offset);
        }

        @Test
        @Tag("R2a")
        void aCodeOfAnotherLengthChangesNothing() {
            OneTimePassword eight = OneTimePassword.parse("12345678").get();

            assertThat(judge(waiting(), eight).next())
                    .isEqualTo(waiting().build().codes());
        }

        @Test
        @Tag("R19a")
        void aFailedSecondCodeOnTheRegistrationScreenEndsItUncounted() {
            Judgement judgement = VERIFIER.judgeUncounted(waiting().build().codes(), TOKEN.seed(), code(9), NOW);

            assertThat(judgement)
                    .isEqualTo(
                            new Judgement(aToken().build().codes(), Either.left(new Mismatch(false)), Option.none()));
        }

        @Test
        void anotherFirstCodeStartsAgainOnceTheTimeIsOver() {
            Judgement judgement = judge(waiting(), code(9), later(3));

            assertThat(judgement.next().pending().map(PendingResynchronisation::first))
                    .contains(new TimeStep(OURS + 9));
            assertThat(judgement.next().failures()).isEqualTo(Failures.NONE);
        }
    }

    @Nested
    @Tag("R4")
    class AboveTheWatermark {

        @ParameterizedTest
        @CsvSource({"4, NEXT_CODE_NEEDED", "5, ALREADY_USED", "6, ALREADY_USED"})
        void liesTheFirstCode(int watermark, CodeRefusal.Code answer) {
            assertThat(judge(aToken().usedUpTo(OURS + watermark), code(5))
                            .answer()
                            .getLeft()
                            .code())
                    .isEqualTo(answer);
        }

        @ParameterizedTest
        @CsvSource({"5, true", "6, false"})
        void liesTheSecondCode(int watermark, boolean accepted) {
            Judgement judgement = judge(waiting().usedUpTo(OURS + watermark), code(6));

            assertThat(judgement.answer().isRight()).isEqualTo(accepted);
        }
    }

    @Nested
    class Bound {

        @ParameterizedTest
        @CsvSource({
            "118, 119, 0, 119",
            "119, 120, 0, 120",
            "120, 121, 1, 120",
            "-120, -119, 0, -119",
            "-120, -119, 1, -120"
        })
        void allowsADriftOfAHundredAndTwentySteps(int first, int second, int delay, int drift) {
            CodeState asked = judge(near(first), code(first)).next();

            assertThat(judge(asked, code(second), later(delay)).next().drift()).isEqualTo(drift);
        }

        @ParameterizedTest
        @CsvSource({"120, 121, 0", "-120, -119, 2"})
        void allowsNoSecondCodeBeyondIt(int first, int second, int delay) {
            CodeState asked = judge(near(first), code(first)).next();

            assertThat(judge(asked, code(second), later(delay)).answer()).isEqualTo(Either.left(new Mismatch(false)));
        }

        @ParameterizedTest
        @ValueSource(ints = {121, -121})
        void asksForNoSecondCodeBeyondIt(int first) {
            assertThat(judge(near(first), code(first)).answer()).isEqualTo(Either.left(new Mismatch(false)));
        }

        /** A token whose own step is five steps nearer to ours. */
        private TokenBuilder near(int first) {
            return aToken().drifting(first - 5 * Integer.signum(first));
        }
    }

    @Nested
    @Tag("R19")
    class ASuspendedToken {

        @Test
        void isNotLookedAtWhileWaitingEither() {
            CodeState suspended = waiting().suspendedAt(NOW).build().codes();

            assertThat(judge(suspended, code(6), NOW))
                    .isEqualTo(new Judgement(suspended, Either.left(new Suspended()), Option.none()));
            assertThat(judge(suspended, code(0), NOW))
                    .isEqualTo(new Judgement(suspended, Either.left(new Suspended()), Option.none()));
        }
    }

    /** The code of five steps ahead was entered just now. */
    private static TokenBuilder waiting() {
        return aToken().waitingForTheCodeAfter(OURS + 5, OURS + 2);
    }

    private static Judgement judge(TokenBuilder token, OneTimePassword entered) {
        return judge(token, entered, NOW);
    }

    private static Judgement judge(TokenBuilder token, OneTimePassword entered, Instant at) {
        return judge(token.build().codes(), entered, at);
    }

    private static Judgement judge(CodeState state, OneTimePassword entered, Instant at) {
        return VERIFIER.judge(state, TOKEN.seed(), entered, at);
    }

    private static Instant later(int steps) {
        return NOW.plusSeconds(60L * steps);
    }

    private static OneTimePassword code(int offset) {
        return TOKEN.codeOf(OURS + offset);
    }
}
