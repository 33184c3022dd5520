package jp.kumiai.otp.domain.benchmark;

import java.util.Locale;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long to measure: a look, or figures to write down. */
enum Form {
    QUICK(1, 4, 2, TimeValue.milliseconds(500)),
    FULL(3, 4, 2, TimeValue.seconds(1));

    /** How often all contenders are measured in turn, each time in processes of their own. */
    final int rounds;

    final int warmups;
    final int iterations;
    final TimeValue iterationTime;

    Form(int rounds, int warmups, int iterations, TimeValue iterationTime) {
        this.rounds = rounds;
        this.warmups = warmups;
        this.iterations = iterations;
        this.iterationTime = iterationTime;
    }

    /** The form of this name in either case. */
    static Form named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
