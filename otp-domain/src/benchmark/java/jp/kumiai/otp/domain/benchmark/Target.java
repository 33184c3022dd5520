package jp.kumiai.otp.domain.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A ratio to be held.
 *
 * @param what quantity and yardstick
 * @param ratio the ratio in one round
 * @param atMost true when less is better, false when more is
 * @param gate what must hold
 * @param goal what is striven for
 */
record Target(String what, ToDoubleFunction<Round> ratio, boolean atMost, double gate, double goal) {

    static final String HEADING = """
            | ratio | measured | least and greatest of the rounds | gate | goal | holds |
            |---|---|---|---|---|---|
            """;

    /** A row of the table under {@link #HEADING}: the median of the rounds against gate and goal. */
    String row(List<Round> rounds) {
        double[] sorted = rounds.stream().mapToDouble(ratio).sorted().toArray();
        double median = Median.ofSorted(sorted);
        String sign = atMost ? "≤" : "≥";
        return String.format(
                Locale.ROOT,
                "| %s | **%.2f** | %.2f … %.2f | %s %.2f | %s %.2f | %s |%n",
                what,
                median,
                sorted[0],
                sorted[sorted.length - 1],
                sign,
                gate,
                sign,
                goal,
                verdict(median));
    }

    private String verdict(double median) {
        if (holds(median, goal)) {
            return "goal";
        }
        return holds(median, gate) ? "gate" : "**no**";
    }

    private boolean holds(double measured, double bound) {
        return atMost ? measured <= bound : measured >= bound;
    }
}
