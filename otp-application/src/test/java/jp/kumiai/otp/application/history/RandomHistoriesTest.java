package jp.kumiai.otp.application.history;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random histories of everything users and operators can do: after each operation the answer and all visible states are
 * what a small model says that was written from the rules alone.
 *
 * <p>{@code -Dhistory.seed} runs the histories from this seed on, {@code -Dhistory.operations} so many operations.
 */
@Tag("R3")
@Tag("R4")
class RandomHistoriesTest {

    private static final long FIXED_SEED = 20210401;
    private static final long OPERATIONS = 10_000;

    @Test
    void alwaysTheSameOnesFollowTheRules() {
        new Histories().run(FIXED_SEED, OPERATIONS);
    }

    @Test
    void newOnesFollowTheRules() {
        long seed = Long.getLong("history.seed", ThreadLocalRandom.current().nextInt(1_000_000_000));
        Histories histories = new Histories();
        long operations = Long.getLong("history.operations", OPERATIONS);
        System.out.printf("histories: seeds %d and %d%n", FIXED_SEED, seed);
        histories.run(seed, operations);
        if (operations > OPERATIONS) {
            System.out.println(histories.coverage());
        }
    }
}
