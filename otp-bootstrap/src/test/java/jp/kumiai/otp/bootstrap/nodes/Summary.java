package jp.kumiai.otp.bootstrap.nodes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jp.kumiai.otp.bootstrap.history.Call;

/** Says what was in a history: how many calls of what kind, with which answers, and how long nobody was told yes. */
public final class Summary {

    private Summary() {}

    public static String of(List<Call> calls) {
        return "%d calls: %s; %s; longest time without an acceptance %.1f s"
                .formatted(
                        calls.size(),
                        counts(calls, call -> call.kind().name()),
                        counts(calls, Call::answer),
                        longestGap(calls).toMillis() / 1_000.0);
    }

    private static String counts(List<Call> calls, Function<Call, String> what) {
        Map<String, Long> counts = new TreeMap<>(calls.stream().collect(groupingBy(what, counting())));
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(joining(", "));
    }

    private static Duration longestGap(List<Call> calls) {
        List<Long> accepted = calls.stream()
                .filter(call -> call.answer().equals(Call.OK))
                .map(Call::returned)
                .sorted()
                .toList();
        long longest = 0;
        for (int i = 1; i < accepted.size(); i++) {
            longest = Math.max(longest, accepted.get(i) - accepted.get(i - 1));
        }
        return Duration.ofNanos(longest);
    }
}
