package jp.kumiai.otp.domain.testkit.report;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.testkit.rulebook.Rule;

/** One rule and its examples in the report. */
record RuleSection(Rule english, Option<Rule> japanese, List<Example> examples, Set<String> modules) {

    Outcome outcome() {
        return Outcome.of(examples);
    }

    String html() {
        return """
            <section id="%1$s" aria-labelledby="%1$s-h">
            <h3 id="%1$s-h">%1$s <small>%2$s</small></h3>
            <div class="texts">
            <p>%3$s</p>
            <p lang="en">%4$s</p>
            </div>
            <dl>
            <dt>出典 / <span lang="en">Source</span></dt><dd>%5$s<br><span lang="en">%6$s</span></dd>
            %7$s</dl>
            %8$s%9$s</section>
            """.formatted(
                        english.id(),
                        outcome().html(),
                        Markup.of(japanese.map(Rule::text).getOrElse("")),
                        Markup.of(english.text()),
                        Markup.of(japanese.map(Rule::source).getOrElse("")),
                        Markup.of(english.source()),
                        boundaries(),
                        elsewhere(),
                        table(examples));
    }

    private String boundaries() {
        return english.boundaries().isEmpty()
                ? ""
                : "<dt>境界値 / <span lang=\"en\">Boundaries</span></dt><dd lang=\"en\">%s</dd>%n"
                        .formatted(Markup.of(english.boundaries()));
    }

    private String elsewhere() {
        if (modules.isEmpty()) {
            return examples.isEmpty()
                    ? "<p>この実行に例はありません。 / <span lang=\"en\">No example of it was run here.</span></p>\n"
                    : "";
        }
        return "<p>%s試験のあるモジュール / <span lang=\"en\">%s in the modules</span>: %s</p>%n"
                .formatted(
                        examples.isEmpty() ? "" : "ほかに",
                        examples.isEmpty() ? "tested" : "tested also",
                        modules.mkString(", "));
    }

    /** The examples, those of one sentence in one row of the table. */
    static String table(Seq<Example> examples) {
        if (examples.isEmpty()) {
            return "";
        }
        return examples.groupBy(Example::group)
                .toSortedMap(entry -> entry)
                .map(entry -> row(entry._1, entry._2.toList()))
                .mkString("""
                        <table class="examples">
                        <thead><tr><th scope="col">例 / <span lang="en">Example</span></th>\
                        <th scope="col">値 / <span lang="en">Values</span></th>\
                        <th scope="col">結果 / <span lang="en">Result</span></th></tr></thead>
                        <tbody>
                        """, "", "</tbody>\n</table>\n");
    }

    private static String row(String group, List<Example> examples) {
        String items = examples.filter(example ->
                        !example.values().isEmpty() || !example.message().isEmpty())
                .map(RuleSection::item)
                .mkString();
        return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s%s</td></tr>%n"
                .formatted(
                        Markup.escaped(group),
                        items.isEmpty() ? "-" : "<ul>" + items + "</ul>",
                        Outcome.of(examples).html(),
                        examples.size() == 1 ? "" : " (" + examples.size() + ")");
    }

    private static String item(Example example) {
        String message = example.message().isEmpty() ? "" : "<pre>" + Markup.escaped(example.message()) + "</pre>";
        return "<li>" + example.outcome().sign() + " " + Markup.escaped(example.values()) + message + "</li>";
    }
}
