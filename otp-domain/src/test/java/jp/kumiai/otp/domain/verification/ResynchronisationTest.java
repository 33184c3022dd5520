package jp.kumiai.otp.domain.verification;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Instant;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.testkit.VirtualToken;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.verification.CodeRefusal.Mismatch;
import jp.kumiai.otp.domain.verification.CodeRefusal.NextCodeNeeded;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Resynchronisation at a login: two consecutive codes prove a drift. Steps count from that of our clock. */
@Tag("R3a")
class ResynchronisationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final long OURS = NOW.getEpochSecond() / 60;
    private static final VirtualToken TOKEN = VirtualToken.exact("12345678");
    private static final CodeVerifier VERIFIER = new CodeVerifier(Totp.standard(), CodePolicy.STANDARD);

    @Nested
    class FirstCode {

        @ParameterizedTest
        @Tag("P8b")
        @CsvSource({
            "-11, MISMATCH",
            "-10, NEXT_CODE_NEEDED",
            "-9, NEXT_CODE_NEEDED",
            "-2, NEXT_CODE_NEEDED",
            "2, NEXT_CODE_NEEDED",
            "9, NEXT_CODE_NEEDED",
            "10, NEXT_CODE_NEEDED",
            "11, MISMATCH"
        })
        void asksForTheNextWithinTenSteps(int offset, CodeRefusal.Code answer) {
            assertThat(judge(aToken(), code(offset)).answer().getLeft().code()).isEqualTo(answer);
        }

        @Test
        void isNeitherCountedNorConsumedAndNamesItsStepToOperators() {
            Judgement judgement = judge(aToken().failed(2, 9), code(5));

            assertThat(judgement.next())
                    .isEqualTo(aToken().failed(2, 9)
                            .waitingForTheCodeAfter(OURS + 5, OURS + 2)
                            .build()
                            .codes());
            assertThat(judgement.offset()).contains(5L);
        }

        @ParameterizedTest
        @CsvSource({"0, 60", "1, 59", "59, 1"})
        void saysWhenTheNextAppears(int secondsIntoTheStep, int seconds) {
            Judgement judgement = judge(aToken(), code(5), NOW.plusSeconds(secondsIntoTheStep));

            assertThat(judgement.answer()).isEqualTo(Either.left(new NextCodeNeeded(seconds)));
        }

        @Test
        void isNotAskedToBeFollowedWhereThePolicyReachesNoFurtherThanTheWindow() {
            CodeVerifier strict = new CodeVerifier(Totp.standard(), new CodePolicy(1, 1, 6, 100));

            assertThat(strict.judge(aToken().build().codes(), TOKEN.seed(), code(2), NOW)
                            .answer())
                    .isEqualTo(Either.left(new Mismatch(false)));
        }
    }

    @Nested
    class SecondCode {

        @ParameterizedTest
        @CsvSource({"0, true, 6", "1, true, 5", "2, true, 4", "3, false, 0"})
        void isWaitedForTwoFurtherSteps(int delay, boolean accepted, int drift) {
            Judgement judgement = judge(waiting(), code(6), later(delay));

            assertThat(judgement.answer().isRight()).isEqualTo(accepted);
            assertThat(judgement.next().drift()).isEqualTo(drift);
        }

        @Test
        void isWaitedForToTheLastInstantOfTheLastStep() {
            Instant last = later(3).minusNanos(1);

            assertThat(judge(waiting(), code(6), last).answer()).isEqualTo(Either.right(new TimeStep(OURS + 6)));
        }

        @ParameterizedTest
        @ValueSource(ints = {4, 5, 7, 8})
        void isExactlyTheOneAfterTheFirst(int offset) {
            Judgement judgement = judge(waiting(), code(offset));

            assertThat(judgement.answer()).isEqualTo(Either.left(new Mismatch(false)));
            assertThat(judgement.next()).isEqualTo(aToken().failed(1, 1).build().codes());
        }

        @Test
        @Tag("R4")
        void isConsumedAndEndsTheFailuresInARow() {
            CodeState next = judge(waiting().failed(4, 9), code(6), later(1)).next();

            assertThat(next)
                    .isEqualTo(aToken().usedUpTo(OURS + 6)
                            .drifting(5)
                            .failed(0, 9)
                            .build()
                            .codes());
        }

        @Test
        void isNoFirstCodeOnceItFailed() {
            CodeState failed = judge(waiting(), code(8)).next();

            assertThat(judge(failed, code(6), NOW).answer().getLeft()).isInstanceOf(NextCodeNeeded.class);
        }

        @Test
        @Tag("R17")
        void suspendsLikeAnyFailureWhenItIsTheSixth() {
            Judgement judgement = judge(waiting().failed(5, 5), code(9));

            assertThat(judgement.answer()).isEqualTo(Either.left(new Mismatch(true)));
            assertThat(judgement.next().suspendedAt()).contains(NOW);
        }

        /** Or a clock that is just too slow for the window would be asked for a second code at every other login. */
        @ParameterizedTest
        @CsvSource({"-2, 0, -1", "-2, 1, -2", "2, 1, 2", "2, 2, 1", "10, 2, 9"})
        void setsTheDriftWhereverItLies(int first, int delay, int drift) {
            CodeState asked = judge(aToken(), code(first)).next();

            Judgement judgement = judge(asked, code(first + 1), later(delay));

            assertThat(judgement.answer()).isEqualTo(Either.right(new TimeStep(OURS + first + 1)));
            assertThat(judgement.next().drift()).isEqualTo(drift);
        }

        @Test
        void leavesTheNextCodesToTheNewDrift() {
            CodeState proven = judge(waiting(), code(6), later(1)).next();

            assertThat(judge(proven, code(7), later(2)).answer()).isEqualTo(Either.right(new TimeStep(OURS + 7)));
            assertThat(judge(proven, code(2), later(2)).answer().isLeft()).isTrue();
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
