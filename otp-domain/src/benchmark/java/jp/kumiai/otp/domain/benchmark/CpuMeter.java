package jp.kumiai.otp.domain.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The processor time of one measuring thread and the calls it made in it, so that neighbours on the same machine do not
 * count. It also hands out the tokens in turn: no two calls one after the other have the same key.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuMeter {

    /** Processor time of an iteration in nanoseconds. */
    public long cpuNanos;

    /** Calls of an iteration, those included that JMH makes while its other threads start and stop. */
    public long calls;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long startedAt;
    private int turn;

    /** A number of 0 to {@link Tokens#COUNT} − 1: whose turn it is. */
    int next() {
        turn++;
        return turn & (Tokens.COUNT - 1);
    }

    @Setup(Level.Iteration)
    public void start() {
        turn = 0;
        startedAt = threads.getCurrentThreadCpuTime();
    }

    @TearDown(Level.Iteration)
    public void stop() {
        cpuNanos = threads.getCurrentThreadCpuTime() - startedAt;
        calls = turn;
    }
}
