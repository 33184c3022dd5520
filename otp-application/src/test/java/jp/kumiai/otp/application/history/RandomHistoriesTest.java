package jp.kumiai.otp.application.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random histories of everything users and operators can do: after each operation the answer and all visible states are
 * what a small model says that was written from the rules alone.
 *
 * <p>{@code -Dhistory.seed} runs the new ones from this seed on, {@code -Dhistory.operations} so many operations. From a
 * million on, nothing may be left that no history led to.
 */
@Tag("R3")
@Tag("R3a")
@Tag("R4")
@Tag("R4a")
@Tag("R5")
@Tag("R17")
@Tag("R18")
@Tag("R19")
@Tag("R19a")
@Tag("R19b")
@Tag("R21")
@Tag("R22")
@Tag("R27")
@Tag("R28")
@Tag("R29")
@Tag("R30")
@Tag("R31")
@Tag("R32")
@Tag("R37a")
@Tag("U4")
@Tag("U7")
@Tag("P9b")
@Tag("Z1")
@Tag("Z2")
class RandomHistoriesTest {

    private static final long FIXED_SEED = 20210401;
    private static final long OPERATIONS = 10_000;
    private static final long ENOUGH_FOR_EVERYTHING = 1_000_000;

    @Test
    void followTheRulesWhenTheyAreAlwaysTheSame() {
        Histories histories = new Histories();

        histories.run(FIXED_SEED, OPERATIONS);

        assertThat(histories.done()).isEqualTo(OPERATIONS);
    }

    @Test
    void followTheRulesWhenTheyAreNew() {
        Histories histories = new Histories();
        long seed = Long.getLong("history.seed", ThreadLocalRandom.current().nextInt(1_000_000_000));
        long operations = Long.getLong("history.operations", OPERATIONS);
        System.out.printf(
                "histories: %,d operations from seed %d, %,d from seed %d%n", OPERATIONS, FIXED_SEED, operations, seed);

        histories.run(seed, operations);

        if (operations > OPERATIONS) {
            System.out.println(histories.coverage());
        }
        if (operations >= ENOUGH_FOR_EVERYTHING) {
            assertThat(Reachable.missingIn(histories.coverage())).isEmpty();
        }
    }
}
