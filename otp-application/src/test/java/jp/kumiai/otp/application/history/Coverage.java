package jp.kumiai.otp.application.history;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.kumiai.otp.application.history.model.Answer;

/** How often which operation got which answer. Not thread-safe. */
final class Coverage {

    private static final List<String> REMARKABLE = List.of("suspended=true", "own=true", "leaving=true", "seconds=0");
    private static final Pattern WORDS = Pattern.compile("[ ,\\[\\]]+");
    private static final Pattern IN_CAPITALS = Pattern.compile("[A-Z_]{4,}");

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    void reached(String kind, Answer answer) {
        reached(kind, answer.code());
        if (answer.is("LISTED")) {
            WORDS.splitAsStream(answer.facts())
                    .filter(IN_CAPITALS.asMatchPredicate())
                    .forEach(word -> reached(kind + " rows", word));
        }
        REMARKABLE.stream().filter(answer.facts()::contains).forEach(fact -> reached(kind, answer.code() + " " + fact));
    }

    private void reached(String kind, String code) {
        counts.computeIfAbsent(kind, first -> new TreeMap<>()).merge(code, 1, Integer::sum);
    }

    Set<String> codesOf(String kind) {
        return counts.getOrDefault(kind, Map.of()).keySet();
    }

    int count(String kind, String code) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(code, 0);
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        counts.forEach((kind, codes) ->
                codes.forEach((code, count) -> table.append(String.format("%-28s %-36s %,12d%n", kind, code, count))));
        return table.toString();
    }
}
