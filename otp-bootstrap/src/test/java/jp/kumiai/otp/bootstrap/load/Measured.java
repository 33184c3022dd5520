package jp.kumiai.otp.bootstrap.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a load came to: how long it lasted, how long each act took, and how many came out otherwise than expected. */
final class Measured {

    private final double seconds;
    private final int[] micros;
    private final int wrong;

    private Measured(double seconds, int[] micros, int wrong) {
        this.seconds = seconds;
        this.micros = micros;
        this.wrong = wrong;
    }

    static Measured of(double seconds, int[] micros, int wrong) {
        int[] sorted = micros.clone();
        Arrays.sort(sorted);
        return new Measured(seconds, sorted, wrong);
    }

    /** What several did at the same time. */
    static Measured ofAll(List<Measured> parts) {
        return of(
                parts.stream().mapToDouble(part -> part.seconds).max().orElse(0),
                parts.stream().flatMapToInt(part -> Arrays.stream(part.micros)).toArray(),
                parts.stream().mapToInt(part -> part.wrong).sum());
    }

    /** How many there were. */
    int count() {
        return micros.length;
    }

    /** How many of them came out otherwise than expected. */
    int wrong() {
        return wrong;
    }

    double perSecond() {
        return micros.length / seconds;
    }

    double millisAt(double share) {
        return micros.length == 0
                ? 0
                : micros[(int) Math.min(micros.length - 1L, (long) (micros.length * share))] / 1e3;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,8.0f/s  p50 %6.2f ms  p99 %6.2f ms  (%,d in %.1f s, %d wrong)",
                perSecond(),
                millisAt(0.5),
                millisAt(0.99),
                micros.length,
                seconds,
                wrong);
    }
}
