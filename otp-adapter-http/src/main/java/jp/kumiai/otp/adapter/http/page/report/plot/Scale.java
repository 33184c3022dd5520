package jp.kumiai.otp.adapter.http.page.report.plot;

import io.vavr.collection.List;

/**
 * An axis from zero to a round number that is not less than any value: its step is 1, 2 or 5 times a power of ten, and
 * there are at most {@value #STEPS} of them. Immutable.
 *
 * @param step 1 or more
 * @param steps 1 or more
 */
record Scale(long step, int steps) {

    static final int STEPS = 4;

    /** More than any count or amount; up to here no step overflows. */
    static final long MAX = 1_000_000_000_000_000_000L;

    private static final long MYRIAD = 10_000;

    /**
     * The axis of values up to this one.
     *
     * @param greatest 0 to {@link #MAX}, inclusive; of zero, the axis goes to one
     */
    static Scale upTo(long greatest) {
        if (greatest < 0 || greatest > MAX) {
            throw new IllegalArgumentException("0 to " + MAX + " can be drawn: " + greatest);
        }
        long step = 1;
        while (greatest > step * STEPS) {
            step = next(step);
        }
        return new Scale(step, Math.toIntExact(Math.max(1, (greatest + step - 1) / step)));
    }

    /** 1, 2, 5, 10, 20, 50 … */
    private static long next(long step) {
        long figure = step;
        while (figure >= 10) {
            figure /= 10;
        }
        return figure == 2 ? step / 2 * 5 : step * 2;
    }

    long top() {
        return step * steps;
    }

    /** How much of the axis lies below this value, 0 to 1. */
    double share(long value) {
        return (double) value / top();
    }

    /** Zero, each step, and the top. */
    List<Long> values() {
        return List.rangeClosed(0, steps).map(number -> number * step);
    }

    /** The value as the axis writes it: with commas, or in 万 and 億 when the whole axis is. */
    String label(long value) {
        if (value == 0 || step % MYRIAD != 0) {
            return Numbers.grouped(value);
        }
        long myriads = value / MYRIAD;
        return step % (MYRIAD * MYRIAD) == 0 ? Numbers.grouped(myriads / MYRIAD) + "億" : Numbers.grouped(myriads) + "万";
    }
}
