package jp.kumiai.otp.domain.benchmark;

import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one entry took in one round.
 *
 * @param cpuNanos processor time of a call in nanoseconds, of the calling thread
 * @param bytes allocated by a call
 */
record Figure(double cpuNanos, double bytes) {

    static Figure of(RunResult result) {
        Map<String, ? extends Result<?>> secondary = secondary(result);
        return new Figure(
                secondary.get("cpuNanos").getScore() / secondary.get("calls").getScore(), bytes(secondary));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, ? extends Result<?>> secondary(RunResult result) {
        return (Map) result.getSecondaryResults();
    }

    /** JMH has put a middle dot before the names of its profilers' figures in some versions and none in others. */
    private static double bytes(Map<String, ? extends Result<?>> secondary) {
        return secondary.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .getScore();
    }
}
