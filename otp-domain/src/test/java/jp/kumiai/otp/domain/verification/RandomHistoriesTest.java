package jp.kumiai.otp.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.kumiai.otp.domain.testkit.VirtualToken;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What holds whatever happened before: honest codes, codes that were looked at over a shoulder and kept, pairs of them,
 * guesses, codes of the future, the operator, and the clock going on. A failure names its seed.
 */
@Tag("R3a")
class RandomHistoriesTest {

    private static final int HISTORIES = 60;
    private static final int EVENTS = 400;
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final VirtualToken TOKEN = VirtualToken.exact("12345678");
    /** It never suspends, so that an attacker has all the time in the world. */
    private static final CodeVerifier VERIFIER =
            new CodeVerifier(Totp.standard(), new CodePolicy(1, 10, 100, Integer.MAX_VALUE));

    @Test
    @Tag("R4")
    @Tag("R4a")
    void neverAcceptWhatIsTooOldNorGoBackNorDriftWithoutProof() {
        int proven = 0;
        long oldest = 0;
        for (long seed = 1; seed <= HISTORIES; seed++) {
            History history = new History(seed);
            history.run();
            proven += history.proven;
            oldest = Math.max(oldest, history.oldest);
        }

        assertThat(proven).as("drifts proven, or nothing was tried here").isGreaterThan(HISTORIES);
        assertThat(oldest).as("steps between a code and our clock").isGreaterThan(100);
    }

    private static final class History {

        private final String name;
        private final Random random;
        private final List<Long> keptSteps = new ArrayList<>();
        private Instant now = START;
        /** Where the token's own clock is, far beyond what the product may ever follow. */
        private long ahead;

        private CodeState state = CodeState.unused(TotpParameters.STANDARD);
        /** The step of the last code that was not just a used one. */
        private Option<Long> entered = Option.none();

        private int proven;
        private long oldest;

        History(long seed) {
            name = "history of seed " + seed;
            random = new Random(seed);
        }

        void run() {
            for (int event = 0; event < EVENTS; event++) {
                switch (random.nextInt(10)) {
                    case 0 -> now = now.plusSeconds(random.nextInt(7200));
                    case 1, 2 -> now = now.plusSeconds(random.nextInt(90));
                    case 3 -> ahead = Math.max(-150, Math.min(150, ahead + random.nextInt(17) - 8));
                    case 4 -> keptSteps.add(shown());
                    case 5 -> enter(shown());
                    case 6 -> enterPair(shown());
                    case 7 -> enterPair(kept());
                    case 8 -> enter(kept());
                    default -> resynchroniseOrGuess();
                }
            }
        }

        private void resynchroniseOrGuess() {
            if (random.nextInt(20) > 0) {
                enter(ours() + random.nextInt(300) - 150);
                return;
            }
            long first = random.nextBoolean() ? shown() : kept();
            CodeState before = state;
            state = VERIFIER.resynchronise(before, TOKEN.seed(), TOKEN.codeOf(first), TOKEN.codeOf(first + 1), now)
                    .getOrElse(before);
            entered = entered.filter(step -> state.equals(before));
            assertHolds(
                    before, state.watermark().filter(step -> !before.watermark().contains(step)));
        }

        private void enterPair(long first) {
            enter(first);
            now = now.plusSeconds(random.nextInt(200));
            enter(first + 1);
        }

        private void enter(long step) {
            OneTimePassword code = TOKEN.codeOf(step);
            CodeState before = state;
            Judgement judgement = random.nextBoolean()
                    ? VERIFIER.judge(before, TOKEN.seed(), code, now)
                    : VERIFIER.judgeUncounted(before, TOKEN.seed(), code, now);
            state = judgement.next().isSuspended() ? judgement.next().cleared() : judgement.next();
            if (state.drift() != before.drift()) {
                proven++;
                assertThat(entered)
                        .as("%s: the code before proves the drift", name)
                        .contains(step - 1);
            }
            if (!judgement.answer().swap().map(CodeRefusal::code).contains(CodeRefusal.Code.ALREADY_USED)) {
                entered = Option.some(step);
            }
            assertHolds(before, judgement.answer().toOption());
        }

        private void assertHolds(CodeState before, Option<TimeStep> accepted) {
            for (TimeStep step : accepted) {
                oldest = Math.max(oldest, Math.abs(step.value() - ours()));
                assertThat(oldest).as("%s: age", name).isLessThanOrEqualTo(121);
                assertThat(before.hasUsedUp(step)).as("%s: used before", name).isFalse();
                assertThat(state.watermark()).as("%s: watermark", name).contains(step);
            }
            if (accepted.isEmpty()) {
                assertThat(state.watermark()).as("%s: watermark", name).isEqualTo(before.watermark());
                assertThat(state.drift()).as("%s: drift", name).isEqualTo(before.drift());
            }
            assertThat(Math.abs(state.drift())).as("%s: drift", name).isLessThanOrEqualTo(120);
        }

        private long ours() {
            return now.getEpochSecond() / 60;
        }

        private long shown() {
            return ours() + ahead;
        }

        private long kept() {
            return keptSteps.isEmpty() ? shown() : keptSteps.get(random.nextInt(keptSteps.size()));
        }
    }
}
