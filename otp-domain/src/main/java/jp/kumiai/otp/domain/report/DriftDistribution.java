package jp.kumiai.otp.domain.report;

import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Map;

/**
 * By how many steps the clocks of how many tokens are off (R3a). A token counts once a code of it was ever accepted,
 * wherever it is now; before that nothing is known of its clock. Immutable.
 *
 * @param tokens by steps, positive when the token is ahead; a number of steps that is not there has no token
 */
public record DriftDistribution(Map<Integer, Long> tokens) {

    /** Every number of steps from the least to the greatest that occur, zero and its neighbours always included. */
    public List<Tuple2<Integer, Long>> everyStep() {
        int least = Math.min(-1, tokens.keySet().min().getOrElse(0));
        int greatest = Math.max(1, tokens.keySet().max().getOrElse(0));
        return List.rangeClosed(least, greatest).map(steps -> new Tuple2<>(steps, tokens.getOrElse(steps, 0L)));
    }

    /** Every token that counts. */
    public long total() {
        return tokens.values().sum().longValue();
    }

    /** Those whose clock is off by more than so many steps, either way. */
    public long beyond(int steps) {
        return tokens.filterKeys(drift -> Math.abs(drift) > steps)
                .values()
                .sum()
                .longValue();
    }
}
