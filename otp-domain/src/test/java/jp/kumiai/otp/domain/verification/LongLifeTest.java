package jp.kumiai.otp.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import jp.kumiai.otp.domain.testkit.VirtualToken;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A token whose clock runs fast or slow serves for five years, after none to twelve months in stock. Its user types a
 * code within 25 seconds, and the next one when asked to; what a year in stock puts beyond ten steps, the bank sets right
 * once. Each case is three tokens, whose clocks were set half a minute early, on time and late.
 */
@Tag("R3a")
@Tag("exhaustive")
class LongLifeTest {

    private static final Instant MADE = Instant.parse("2020-04-01T00:00:00Z");
    private static final Duration LIFE = Duration.ofDays(5 * 365);
    private static final CodeVerifier VERIFIER = new CodeVerifier(Totp.standard(), CodePolicy.STANDARD);

    @ParameterizedTest(name = "{0} ppm, every {1} days, {2} days in stock")
    @CsvSource({
        "3, 1, 0", "3, 7, 0", "3, 30, 0", "3, 1, 365", "3, 7, 365", "3, 30, 365",
        "-3, 1, 0", "-3, 7, 0", "-3, 30, 0", "-3, 1, 365", "-3, 7, 365", "-3, 30, 365",
        "10, 1, 0", "10, 7, 0", "10, 30, 0", "10, 1, 365", "10, 7, 365", "10, 30, 365",
        "-10, 1, 0", "-10, 7, 0", "-10, 30, 0", "-10, 1, 365", "-10, 7, 365", "-10, 30, 365",
        "20, 1, 0", "20, 7, 0", "20, 30, 0", "20, 1, 365", "20, 7, 365", "20, 30, 365",
        "-20, 1, 0", "-20, 7, 0", "-20, 30, 0", "-20, 1, 365", "-20, 7, 365", "-20, 30, 365"
    })
    void staysUsable(int ppm, int everyDays, int daysInStock) {
        Instant firstUse = MADE.plus(Duration.ofDays(daysInStock));
        List<Life> lives = List.of(-30, 0, 30)
                .map(phase -> VirtualToken.exact("12345678")
                        .setAhead(Duration.ofSeconds(phase))
                        .drifting(ppm, Duration.ZERO, MADE))
                .map(Life::new);

        lives.forEach(life -> life.live(firstUse, Duration.ofDays(everyDays)));

        System.out.printf(
                Locale.ROOT,
                "%+3d ppm, every %2d days, %3d days in stock: %4d uses, %3d second codes, %d times to the bank%n",
                ppm,
                everyDays,
                daysInStock,
                lives.map(life -> life.uses).sum().intValue(),
                lives.map(life -> life.secondCodes).sum().intValue(),
                lives.map(life -> life.timesToTheBank).sum().intValue());
        assertThat(lives).allSatisfy(life -> {
            assertThat(life.failures).isEqualTo(life.timesToTheBank);
            assertThat(life.timesToTheBank).isEqualTo(life.stepsOffAtFirst > 10 ? 1 : 0);
        });
    }

    private static final class Life {

        private final VirtualToken token;
        private final Random random;
        private CodeState state = CodeState.unused(TotpParameters.STANDARD);
        private int uses;
        private int secondCodes;
        private int failures;
        private int timesToTheBank;
        private long stepsOffAtFirst;

        Life(VirtualToken token) {
            this.token = token;
            this.random = new Random(token.phase().toSeconds());
        }

        void live(Instant firstUse, Duration rhythm) {
            for (Instant day = firstUse; day.isBefore(firstUse.plus(LIFE)); day = day.plus(rhythm)) {
                use(day.plusSeconds(random.nextInt(36_000)));
            }
        }

        private void use(Instant at) {
            Option<CodeRefusal.Code> refusal = enter(at);
            if (refusal.contains(CodeRefusal.Code.NEXT_CODE_NEEDED)) {
                secondCodes++;
                refusal = enter(nextCodeAfter(at));
            } else if (refusal.contains(CodeRefusal.Code.MISMATCH)) {
                failures++;
                goToTheBank(nextCodeAfter(at).plus(Duration.ofHours(1)));
                refusal = Option.none();
            }
            assertThat(refusal).as("use %d at %s of %s", uses, at, token).isEmpty();
            uses++;
        }

        /** Types what the display shows; it arrives a little later. */
        private Option<CodeRefusal.Code> enter(Instant seen) {
            Instant arrived = seen.plusMillis(2_000 + random.nextInt(23_000));
            if (uses == 0 && secondCodes == 0) {
                stepsOffAtFirst = Math.abs(token.stepAt(seen).value() - arrived.getEpochSecond() / 60);
            }
            Judgement judgement = VERIFIER.judge(state, token.seed(), token.codeAt(seen), arrived);
            state = judgement.next();
            return judgement.answer().swap().toOption().map(CodeRefusal::code);
        }

        private void goToTheBank(Instant at) {
            timesToTheBank++;
            state = VERIFIER.resynchronise(state, token.seed(), token.codeAt(at, -1), token.codeAt(at), at)
                    .get();
        }

        private Instant nextCodeAfter(Instant seen) {
            Instant later = seen.plusSeconds(1);
            while (token.stepAt(later).equals(token.stepAt(seen))) {
                later = later.plusSeconds(1);
            }
            return later.plusSeconds(3);
        }
    }
}
