package jp.kumiai.otp.bootstrap.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A ratio that is asked for: the gate must hold, the goal is aimed at, and the greater of them tells which way is better.
 * What counts is the median of the rounds. Not thread-safe.
 */
final class Target {

    private final String name;
    private final double gate;
    private final double goal;
    private final List<Double> rounds = new ArrayList<>();

    Target(String name, double gate, double goal) {
        this.name = name;
        this.gate = gate;
        this.goal = goal;
    }

    /** What a round came to. */
    void measured(double ratio) {
        rounds.add(ratio);
        Collections.sort(rounds);
    }

    private String verdict(double ratio) {
        if (reaches(ratio, goal)) {
            return "goal";
        }
        return reaches(ratio, gate) ? "gate" : "missed";
    }

    private boolean reaches(double ratio, double bound) {
        return gate <= goal ? ratio >= bound : ratio <= bound;
    }

    @Override
    public String toString() {
        if (rounds.isEmpty()) {
            return name + ": not measured";
        }
        double median = (rounds.get((rounds.size() - 1) / 2) + rounds.get(rounds.size() / 2)) / 2;
        String sign = gate <= goal ? ">=" : "<=";
        return String.format(
                Locale.ROOT,
                "%-52s %7.2f x (%.2f to %.2f)   gate %s %.2f, goal %s %.2f: %s",
                name,
                median,
                rounds.get(0),
                rounds.get(rounds.size() - 1),
                sign,
                gate,
                sign,
                goal,
                verdict(median));
    }
}
