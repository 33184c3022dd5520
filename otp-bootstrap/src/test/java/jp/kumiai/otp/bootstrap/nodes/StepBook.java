package jp.kumiai.otp.bootstrap.nodes;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Which step of each key fob was read off last, so that a reader does not take one twice unless they want to. Thread-safe. */
final class StepBook {

    private final Map<String, Long> last = new ConcurrentHashMap<>();

    /** The next step of which the code is accepted now, if there is one that nobody has taken; it is taken then. */
    OptionalLong take(String serial, Instant now) {
        long current = Colleague.stepAt(now);
        long[] taken = {-1};
        last.compute(serial, (key, before) -> {
            long next = before == null ? current - 1 : Math.max(before + 1, current - 1);
            if (next > current + 1) {
                return before;
            }
            taken[0] = next;
            return next;
        });
        return taken[0] < 0 ? OptionalLong.empty() : OptionalLong.of(taken[0]);
    }

    /** The step that was taken last. */
    OptionalLong last(String serial) {
        Long step = last.get(serial);
        return step == null ? OptionalLong.empty() : OptionalLong.of(step);
    }
}
