package jp.kumiai.otp.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.Stream;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.verification.CodeRefusal.AlreadyUsed;
import jp.kumiai.otp.domain.verification.CodeRefusal.Mismatch;
import jp.kumiai.otp.domain.verification.CodeRefusal.Suspended;
import jp.kumiai.otp.domain.verification.CodeRefusal.WrongLength;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeVerifierTest {

    /** 10:00:00 JST exactly, the first second of step {@link #NOW_STEP}. */
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private static final long NOW_STEP = NOW.getEpochSecond() / 60;
    private static final Seed SEED = Seed.of(
                    "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
            .get();
    private static final Totp TOTP = Totp.standard();
    private static final CodeState UNUSED = CodeState.unused(TotpParameters.STANDARD);
    private static final CodeVerifier VERIFIER = new CodeVerifier(TOTP, CodePolicy.STANDARD);

    @Nested
    @Tag("R3")
    class Window {

        @ParameterizedTest
        @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
        @Tag("P8")
        void reachesOneStepToEitherSide(int offset, boolean accepted) {
            assertThat(judge(UNUSED, codeAt(offset)).answer().isRight()).isEqualTo(accepted);
        }

        @ParameterizedTest
        @CsvSource({"4, false", "5, true", "6, true", "7, true", "8, false"})
        void isCentredOnTheTokensOwnStep(int offset, boolean accepted) {
            CodeState ahead = withDrift(6);

            assertThat(judge(ahead, codeAt(offset)).answer().isRight()).isEqualTo(accepted);
        }

        @Test
        void isEvaluatedAtTheLastInstantOfAStepLikeAtItsFirst() {
            Instant lastInstant = NOW.plusSeconds(60).minusNanos(1);

            assertThat(judge(UNUSED, codeAt(1), lastInstant).answer()).isEqualTo(accepted(1));
            assertThat(judge(UNUSED, codeAt(2), lastInstant).answer().isLeft()).isTrue();
            assertThat(judge(UNUSED, codeAt(2), NOW.plusSeconds(60)).answer()).isEqualTo(accepted(2));
        }

        @Test
        void isClippedAtTheFirstStepOfAll() {
            OneTimePassword first = TOTP.generate(SEED, TotpParameters.STANDARD, new TimeStep(0));

            assertThat(judge(UNUSED, first, Instant.EPOCH).answer()).isEqualTo(Either.right(new TimeStep(0)));
        }

        /** Every one of the million codes is tried: only those of the three steps get in. */
        @Test
        @Tag("exhaustive")
        void acceptsExactlyTheCodesOfItsThreeSteps() {
            List<String> accepted = Stream.range(0, 1_000_000)
                    .map(number -> String.format(java.util.Locale.ROOT, "%06d", number))
                    .filter(digits -> judge(UNUSED, parsed(digits)).answer().isRight())
                    .toList();

            assertThat(accepted)
                    .containsExactlyInAnyOrder(
                            codeAt(-1).reveal(), codeAt(0).reveal(), codeAt(1).reveal());
        }

        @Test
        @Tag("R3a")
        void doesNotMoveBySingleCodes() {
            Judgement late = judge(withDrift(6), codeAt(5));

            assertThat(late.answer()).isEqualTo(accepted(5));
            assertThat(late.next().drift()).isEqualTo(6);
        }
    }

    @Nested
    @Tag("R4")
    class SingleUse {

        @Test
        void movesTheWatermarkToTheAcceptedStep() {
            assertThat(judge(UNUSED, codeAt(0)).next().watermark()).contains(new TimeStep(NOW_STEP));
        }

        @Test
        void refusesTheSameCodeAgain() {
            CodeState used = judge(UNUSED, codeAt(0)).next();

            assertThat(judge(used, codeAt(0)).answer()).isEqualTo(Either.left(new AlreadyUsed(60)));
        }

        @Test
        void refusesTheSameCodeInTheNextStepToo() {
            CodeState used = judge(UNUSED, codeAt(0)).next();

            assertThat(judge(used, codeAt(0), NOW.plusSeconds(60)).answer()).isEqualTo(Either.left(new AlreadyUsed(0)));
        }

        @Test
        void refusesAnOlderUnusedCodeOnceANewerOneWasUsed() {
            CodeState used = judge(UNUSED, codeAt(1)).next();

            assertThat(judge(used, codeAt(0)).answer().getLeft()).isInstanceOf(AlreadyUsed.class);
            assertThat(judge(used, codeAt(-1)).answer().getLeft()).isInstanceOf(AlreadyUsed.class);
        }

        @ParameterizedTest
        @CsvSource({"-1, true", "0, false", "1, false"})
        void acceptsAStepOnlyAboveTheWatermark(int watermark, boolean accepted) {
            CodeState state = withWatermark(watermark);

            assertThat(judge(state, codeAt(0)).answer().isRight()).isEqualTo(accepted);
        }

        @Test
        void leavesTheStateAsItWasAndCountsNothing() {
            CodeState used = judge(judge(UNUSED, wrong()).next(), codeAt(0)).next();

            assertThat(judge(used, codeAt(0)).next()).isEqualTo(used);
        }

        @Test
        void takesTheSmallestFreshStepOfSeveralThatShareACode() {
            Collision collision = Collision.find();
            CodeVerifier wide = new CodeVerifier(TOTP, new CodePolicy(10, 10, 6, 100));
            Instant at = collision.second().startsAt(1);

            Judgement fresh = wide.judge(collision.state(Option.none()), SEED, collision.code(), at);
            Judgement onceUsed =
                    wide.judge(collision.state(Option.some(collision.first())), SEED, collision.code(), at);

            assertThat(fresh.answer()).isEqualTo(Either.right(collision.first()));
            assertThat(onceUsed.answer()).isEqualTo(Either.right(collision.second()));
        }
    }

    @Nested
    @Tag("R5")
    class SecondsUntilTheNextCode {

        @ParameterizedTest
        @CsvSource({"0, 60", "1, 59", "59, 1"})
        void areThoseLeftOfTheStepThatWasUsed(int secondsIntoTheStep, int seconds) {
            CodeState used = withWatermark(0);

            assertThat(judge(used, codeAt(0), NOW.plusSeconds(secondsIntoTheStep))
                            .answer())
                    .isEqualTo(Either.left(new AlreadyUsed(seconds)));
        }

        @Test
        void areMoreThanAStepWhenTheCodeOfTheComingStepWasUsed() {
            assertThat(judge(withWatermark(1), codeAt(0)).answer()).isEqualTo(Either.left(new AlreadyUsed(120)));
        }

        @Test
        void areNoneWhenTheTokenShowsAFreshCodeAlready() {
            assertThat(judge(withWatermark(-1), codeAt(-1)).answer()).isEqualTo(Either.left(new AlreadyUsed(0)));
        }

        @Test
        void countByTheTokensOwnClock() {
            CodeState state = new CodeState(
                    UNUSED.parameters(),
                    Option.some(new TimeStep(NOW_STEP + 6)),
                    6,
                    Failures.NONE,
                    Option.none(),
                    Option.none());

            assertThat(judge(state, codeAt(6)).answer()).isEqualTo(Either.left(new AlreadyUsed(60)));
        }
    }

    @Nested
    @Tag("R17")
    class Counting {

        @Test
        void countsAWrongCode() {
            Judgement judgement = judge(UNUSED, wrong());

            assertThat(judgement.answer()).isEqualTo(Either.left(new Mismatch(false)));
            assertThat(judgement.next().failures()).isEqualTo(new Failures(1, 1));
        }

        @ParameterizedTest
        @CsvSource({"5, false", "6, true"})
        @Tag("R18")
        void suspendsWhenTheCountReachesTheSixth(int wrongCodes, boolean suspended) {
            CodeState state = afterWrongCodes(UNUSED, wrongCodes);

            assertThat(state.isSuspended()).isEqualTo(suspended);
            assertThat(state.suspendedAt()).isEqualTo(Option.when(suspended, NOW));
        }

        @Test
        void saysThatTheSixthSuspended() {
            CodeState five = afterWrongCodes(UNUSED, 5);

            assertThat(judge(five, wrong()).answer()).isEqualTo(Either.left(new Mismatch(true)));
        }

        @Test
        void startsAgainAfterARightCode() {
            CodeState five = afterWrongCodes(UNUSED, 5);

            assertThat(judge(five, codeAt(0)).next().failures()).isEqualTo(new Failures(0, 5));
        }

        @ParameterizedTest
        @CsvSource({"98, false", "99, true", "100, true"})
        void suspendsAtTheHundredthFailureOfAllEvenBetweenSuccesses(int lifetime, boolean suspended) {
            CodeState worn = new CodeState(
                    UNUSED.parameters(), Option.none(), 0, new Failures(0, lifetime), Option.none(), Option.none());

            assertThat(judge(worn, wrong()).next().isSuspended()).isEqualTo(suspended);
        }

        @Test
        void stopsCountingAtTheGreatestInteger() {
            Failures most = new Failures(Integer.MAX_VALUE, Integer.MAX_VALUE);

            assertThat(most.andOneMore()).isEqualTo(most);
        }

        @Test
        @Tag("R19a")
        void countsNothingWhenAskedNotTo() {
            Judgement judgement = VERIFIER.judgeUncounted(UNUSED, SEED, wrong(), NOW);

            assertThat(judgement).isEqualTo(new Judgement(UNUSED, Either.left(new Mismatch(false)), Option.none()));
        }
    }

    @Nested
    @Tag("R19")
    class WhileSuspended {

        private final CodeState suspended = afterWrongCodes(UNUSED, 6);

        @Test
        void answersRightAndWrongCodesAlike() {
            Judgement right = judge(suspended, codeAt(0));
            Judgement wrong = judge(suspended, wrong());

            assertThat(right).isEqualTo(wrong);
            assertThat(right.answer()).isEqualTo(Either.left(new Suspended()));
        }

        @Test
        void consumesAndCountsNothing() {
            assertThat(judge(suspended, codeAt(0)).next()).isEqualTo(suspended);
        }

        @Test
        void doesNotEvenLookAtTheLength() {
            assertThat(judge(suspended, parsed("12345678")).answer()).isEqualTo(Either.left(new Suspended()));
        }
    }

    @Nested
    @Tag("R2a")
    class WrongLengths {

        @ParameterizedTest
        @ValueSource(strings = {"1234567", "12345678"})
        void areNeitherCountedNorConsumed(String digits) {
            assertThat(judge(UNUSED, parsed(digits)))
                    .isEqualTo(new Judgement(UNUSED, Either.left(new WrongLength(6)), Option.none()));
        }

        @Test
        void areThoseOfTheTokenItself() {
            CodeState eight = CodeState.unused(new TotpParameters(HashAlgorithm.SHA256, 8, 60));

            assertThat(judge(eight, parsed("123456")).answer()).isEqualTo(Either.left(new WrongLength(8)));
        }
    }

    private static Judgement judge(CodeState state, OneTimePassword entered) {
        return judge(state, entered, NOW);
    }

    private static Judgement judge(CodeState state, OneTimePassword entered, Instant at) {
        return VERIFIER.judge(state, SEED, entered, at);
    }

    private static Either<CodeRefusal, TimeStep> accepted(int offset) {
        return Either.right(new TimeStep(NOW_STEP + offset));
    }

    private static OneTimePassword codeAt(int offset) {
        return TOTP.generate(SEED, TotpParameters.STANDARD, new TimeStep(NOW_STEP + offset));
    }

    /** A code of none of the steps near now. */
    private static OneTimePassword wrong() {
        return Stream.of("000000", "000001", "000002", "000003", "000004", "000005")
                .map(CodeVerifierTest::parsed)
                .find(code -> Stream.rangeClosed(-2, 8)
                        .forAll(offset -> !codeAt(offset).matches(code)))
                .get();
    }

    private static OneTimePassword parsed(String digits) {
        return OneTimePassword.parse(digits).get();
    }

    private static CodeState withDrift(int drift) {
        return new CodeState(UNUSED.parameters(), Option.none(), drift, Failures.NONE, Option.none(), Option.none());
    }

    private static CodeState withWatermark(int offset) {
        return new CodeState(
                UNUSED.parameters(),
                Option.some(new TimeStep(NOW_STEP + offset)),
                0,
                Failures.NONE,
                Option.none(),
                Option.none());
    }

    private static CodeState afterWrongCodes(CodeState state, int count) {
        return Stream.range(0, count)
                .foldLeft(state, (before, i) -> judge(before, wrong()).next());
    }

    /** Two steps at most ten apart whose codes are the same, on a token whose step is one second. */
    private record Collision(TimeStep first, TimeStep second, OneTimePassword code) {

        private static final TotpParameters EVERY_SECOND = new TotpParameters(HashAlgorithm.SHA1, 6, 1);

        CodeState state(Option<TimeStep> watermark) {
            return new CodeState(EVERY_SECOND, watermark, 0, Failures.NONE, Option.none(), Option.none());
        }

        static Collision find() {
            java.util.Map<String, Long> lastSeen = new java.util.HashMap<>();
            for (long step = 0; step < 1_000_000; step++) {
                OneTimePassword code = TOTP.generate(SEED, EVERY_SECOND, new TimeStep(step));
                Long before = lastSeen.put(code.reveal(), step);
                if (before != null && step - before <= 10) {
                    return new Collision(new TimeStep(before), new TimeStep(step), code);
                }
            }
            throw new AssertionError("no two steps so near each other share a code");
        }
    }
}
