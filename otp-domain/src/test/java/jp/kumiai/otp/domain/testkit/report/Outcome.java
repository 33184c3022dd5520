package jp.kumiai.otp.domain.testkit.report;

import io.vavr.collection.Seq;
import java.util.Locale;

/** How an example, or a rule with all its examples, fared. */
enum Outcome {
    PASSED("✓", "合格", "passed"),
    FAILED("✗", "不合格", "failed"),
    SKIPPED("–", "未実施", "skipped"),
    /** A rule that no example of this run is of. */
    ELSEWHERE("→", "この実行になし", "not in this run");

    private final String mark;
    private final String japanese;
    private final String english;

    Outcome(String mark, String japanese, String english) {
        this.mark = mark;
        this.japanese = japanese;
        this.english = english;
    }

    /** One failure is a failure, and nothing passes on what was skipped alone. */
    static Outcome of(Seq<Example> examples) {
        if (examples.isEmpty()) {
            return ELSEWHERE;
        }
        if (examples.exists(example -> example.outcome() == FAILED)) {
            return FAILED;
        }
        return examples.exists(example -> example.outcome() == PASSED) ? PASSED : SKIPPED;
    }

    /** Small, with its word for who sees no marks. */
    String sign() {
        return "<span class=\"%s\" role=\"img\" aria-label=\"%s\">%s</span>"
                .formatted(name().toLowerCase(Locale.ROOT), japanese, mark);
    }

    /** The mark and the word in both languages. */
    String html() {
        return "<span class=\"%s\"><span aria-hidden=\"true\">%s</span> %s / <span lang=\"en\">%s</span></span>"
                .formatted(name().toLowerCase(Locale.ROOT), mark, japanese, english);
    }
}
