package jp.kumiai.otp.domain.testkit.report;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import jp.kumiai.otp.domain.testkit.rulebook.Rule;
import jp.kumiai.otp.domain.testkit.rulebook.RuleBook;

/** The report as one page without scripts, in Japanese and English. */
final class RuleReportPage {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu年MM月dd日 HH時mm分", Locale.ROOT).withZone(ZoneId.of("Asia/Tokyo"));

    private final List<Example> examples;
    private final RunFacts run;
    private final List<RuleSection> sections;

    RuleReportPage(List<Example> examples, RunFacts run) {
        RuleBook book = RuleBook.standard();
        this.examples = examples;
        this.run = run;
        this.sections = book.inEnglish()
                .map(rule -> new RuleSection(
                        rule,
                        book.inJapanese(rule.id()),
                        examples.filter(example -> example.isOf(rule.id())),
                        run.modulesOf(rule.id())));
    }

    String html() {
        return resource("report.html")
                .replace("{{style}}", resource("report.css"))
                .replace("{{version}}", Markup.escaped(run.version()))
                .replace("{{commit}}", Markup.escaped(run.commit()))
                .replace("{{at}}", MINUTE.format(run.at()))
                .replace("{{verdict}}", verdict())
                .replace("{{summary}}", summary())
                .replace("{{index}}", index())
                .replace("{{unruled}}", failuresOfNoRule())
                .replace("{{rules}}", rules());
    }

    /** In words, before any figure: an auditor reads this line first. */
    private String verdict() {
        Outcome all =
                examples.exists(example -> example.outcome() == Outcome.FAILED) ? Outcome.FAILED : Outcome.of(examples);
        String failing = sections.filter(section -> section.outcome() == Outcome.FAILED)
                .map(RuleReportPage::link)
                .mkString(" ");
        String others = failuresOfNoRule().isEmpty() ? "" : " <a href=\"#others\">規則に属さない不合格 / Failures of no rule</a>";
        return all.html() + " " + failing + others;
    }

    private String summary() {
        return List.of(Outcome.values())
                .map(outcome -> "<tr><th scope=\"row\">%s</th><td>%d</td><td>%s</td></tr>%n"
                        .formatted(
                                outcome.html(),
                                sections.count(section -> section.outcome() == outcome),
                                outcome == Outcome.ELSEWHERE
                                        ? "-"
                                        : String.valueOf(examples.count(example -> example.outcome() == outcome))))
                .mkString();
    }

    private String index() {
        return sections.groupBy(section -> section.english().section())
                .toList()
                .sortBy(entry -> sections.indexOf(entry._2.head()))
                .map(entry -> "<tr><th scope=\"row\">%s<br><span lang=\"en\">%s</span></th><td>%s</td></tr>%n"
                        .formatted(
                                japaneseSection(entry._2.head()),
                                Markup.escaped(entry._1),
                                entry._2.map(RuleReportPage::link).mkString(" ")))
                .mkString();
    }

    private static String link(RuleSection section) {
        return "<a href=\"#%1$s\">%1$s</a>&#8288;<small>%2$s</small>"
                .formatted(section.english().id(), section.outcome().sign());
    }

    private static String japaneseSection(RuleSection section) {
        return section.japanese().map(Rule::section).map(Markup::escaped).getOrElse("");
    }

    /** Failures that no rule shows, so that none is lost: rows that cannot be read, tests without an id. */
    private String failuresOfNoRule() {
        List<Example> failed =
                examples.filter(example -> example.rules().isEmpty() && example.outcome() == Outcome.FAILED);
        return failed.isEmpty() ? "" : """
                    <h2 id="others">規則に属さない不合格 / <span lang="en">Failures of no rule</span></h2>
                    """ + RuleSection.table(failed);
    }

    private String rules() {
        String section = "";
        StringBuilder html = new StringBuilder();
        for (RuleSection each : sections) {
            if (!each.english().section().equals(section)) {
                section = each.english().section();
                html.append("<h2>%s / <span lang=\"en\">%s</span></h2>%n"
                        .formatted(japaneseSection(each), Markup.escaped(section)));
            }
            html.append(each.html());
        }
        return html.toString();
    }

    private static String resource(String name) {
        try (InputStream text = RuleReportPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
