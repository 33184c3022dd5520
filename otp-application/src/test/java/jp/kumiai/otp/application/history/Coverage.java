package jp.kumiai.otp.application.history;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often which operation got which answer. Not thread-safe. */
final class Coverage {

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    void reached(String kind, String code) {
        counts.computeIfAbsent(kind, first -> new TreeMap<>()).merge(code, 1, Integer::sum);
    }

    Set<String> codesOf(String kind) {
        return counts.getOrDefault(kind, Map.of()).keySet();
    }

    Set<String> kinds() {
        return counts.keySet();
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        counts.forEach((kind, codes) ->
                codes.forEach((code, count) -> table.append(String.format("%-28s %-36s %,12d%n", kind, code, count))));
        return table.toString();
    }
}
