package jp.kumiai.otp.domain.benchmark;

import org.openjdk.jmh.results.RunResult;

/**
 * What one entry took in one round.
 *
 * @param cpuNanos processor time of a call in nanoseconds, of the calling thread
 * @param bytes allocated by a call
 */
record Figure(double cpuNanos, double bytes) {

    /** From the counters of {@link CpuMeter} and JMH's profiler of the heap. */
    static Figure of(RunResult result) {
        return new Figure(score(result, "cpuNanos") / score(result, "calls"), score(result, "gc.alloc.rate.norm"));
    }

    private static double score(RunResult result, String name) {
        return result.getSecondaryResults().get(name).getScore();
    }
}
