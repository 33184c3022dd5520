package jp.kumiai.otp.bootstrap.nodes;

import java.time.Duration;
import java.util.Locale;

/** Says on the terminal how far something long has come, every ten seconds. Not thread-safe. */
final class Progress {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final String what;
    private final long of;
    private final long begun = System.nanoTime();
    private long said = begun;

    Progress(String what, long of) {
        this.what = what;
        this.of = of;
    }

    void at(long done) {
        long now = System.nanoTime();
        if (now - said >= EVERY.toNanos()) {
            said = now;
            say(done);
        }
    }

    /** The last word. */
    void done() {
        say(of);
    }

    private void say(long done) {
        System.out.printf(Locale.ROOT, "%s: %,d of %,d in %,d s%n", what, done, of, seconds());
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }
}
