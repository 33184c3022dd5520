package jp.kumiai.otp.domain.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The tables of a run, in Markdown: the targets, and every entry beside the yardstick. Medians of all rounds. */
record Report(List<Round> rounds) {

    private static final String YARDSTICK = "JavaOtp";

    String text() {
        return Target.HEADING
                + Targets.ALL.stream().map(target -> target.row(rounds)).collect(Collectors.joining())
                + "\n| entry | ns of processor time | to java-otp | bytes |\n|---|---|---|---|\n"
                + Entry.all().stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Entry entry) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %s | %,.0f |%n",
                entry,
                median(round -> round.cpuNanos(entry)),
                toYardstick(entry),
                median(round -> round.figures().get(entry).bytes()));
    }

    private String toYardstick(Entry entry) {
        if (!Entry.WORKS.contains(entry.work())) {
            return "–";
        }
        return String.format(
                Locale.ROOT, "%.2f", median(round -> round.cpuNanos(entry) / round.cpuNanos(YARDSTICK, entry.work())));
    }

    private double median(ToDoubleFunction<Round> figure) {
        return Median.ofSorted(rounds.stream().mapToDouble(figure).sorted().toArray());
    }
}
