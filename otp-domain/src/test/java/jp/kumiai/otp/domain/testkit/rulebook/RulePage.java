package jp.kumiai.otp.domain.testkit.rulebook;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of rules in Markdown: tables whose first column is the id, the second the rule. Tables of anything else are passed over. */
final class RulePage {

    private static final Pattern ROW = Pattern.compile("\\| ([A-Z]\\d+[a-z]?) \\|.*");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final List<String> SOURCE = List.of("source", "set by", "出典", "設定");

    private String section = "";
    private List<String> heading = List.empty();

    private RulePage() {}

    /** The rules in the order of the page, by their ids. */
    static Map<String, Rule> read(String markdown) {
        RulePage page = new RulePage();
        return LinkedHashMap.ofEntries(
                List.ofAll(markdown.lines()).flatMap(page::rule).map(rule -> io.vavr.Tuple.of(rule.id(), rule)));
    }

    private Option<Rule> rule(String line) {
        if (line.startsWith("## ")) {
            section = line.substring(3);
        } else if (line.startsWith("| id |")) {
            heading = cells(line);
        }
        Matcher row = ROW.matcher(line);
        return Option.when(row.matches(), () -> rule(cells(line)));
    }

    /** Defaults have a parameter and its value where other rules have a sentence. */
    private Rule rule(List<String> cells) {
        Option<String> value = cell(cells, List.of("default", "初期値"));
        String text = cells.get(1) + value.map(each -> ": " + each).getOrElse("");
        String boundaries = cell(cells, List.of("boundaries", "境界値")).getOrElse("");
        return new Rule(cells.get(0), section, text, cell(cells, SOURCE).getOrElse(""), boundaries);
    }

    private Option<String> cell(List<String> cells, List<String> names) {
        int place = heading.indexWhere(names::contains);
        return Option.when(place >= 0 && place < cells.size(), () -> cells.get(place));
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceAll("^\\||\\|$", "");
        return List.of(inner.split("\\|", -1))
                .map(cell -> LINK.matcher(cell.strip()).replaceAll("$1"));
    }
}
