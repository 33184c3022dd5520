package jp.kumiai.otp.domain.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The ratios that the library has to hold, side by side with others in one run. docs/benchmarks.md explains each. */
final class Targets {

    private static final String ONE = "verifyOneStepAround";
    private static final String TWO = "verifyTwoStepsAround";
    private static final String SEARCH = "search";
    private static final String OURS = "ThisLibrary";
    private static final String PREPARED = "ThisLibraryPrepared";
    private static final String SEALED = "ThisLibrarySealed";
    private static final String YARDSTICK = "JavaOtp";

    static final List<Target> ALL = List.of(
            atMost(
                    "1. verify ±1 from the seed : java-otp",
                    0.90,
                    0.70,
                    r -> cpu(r, OURS, ONE) / cpu(r, YARDSTICK, ONE)),
            atMost(
                    "2. verify ±1 with a prepared seed : java-otp",
                    0.75,
                    0.52,
                    r -> cpu(r, PREPARED, ONE) / cpu(r, YARDSTICK, ONE)),
            atMost("3. verify ±2 : verify ±1", 1.75, 1.60, r -> cpu(r, OURS, TWO) / cpu(r, OURS, ONE)),
            atMost(
                    "3. search of 1,001 steps : java-otp",
                    0.85,
                    0.53,
                    r -> cpu(r, OURS, SEARCH) / cpu(r, YARDSTICK, SEARCH)),
            atMost(
                    "3. the same, the seed prepared for it : java-otp",
                    0.85,
                    0.53,
                    r -> cpu(r, PREPARED, "prepareAndSearch") / cpu(r, YARDSTICK, SEARCH)),
            atMost(
                    "4. bytes allocated by verify ±1 : java-otp",
                    1.00,
                    0.50,
                    r -> r.bytes(OURS, ONE) / r.bytes(YARDSTICK, ONE)),
            new Target("4. verify ±1, two threads : one thread", Targets::gainOfASecondThread, false, 1.90, 1.90),
            atMost("5. decrypt and verify ±1 : verify ±1", 2.00, 1.60, r -> cpu(r, SEALED, ONE) / cpu(r, OURS, ONE)));

    private Targets() {}

    private static Target atMost(String what, double gate, double goal, ToDoubleFunction<Round> ratio) {
        return new Target(what, ratio, true, gate, goal);
    }

    private static double cpu(Round round, String contender, String work) {
        return round.cpuNanos(contender, work);
    }

    private static double gainOfASecondThread(Round round) {
        Entry alone = Entry.of(OURS, ONE);
        return 2 * round.cpuNanos(alone) / round.cpuNanos(alone.by(2));
    }
}
