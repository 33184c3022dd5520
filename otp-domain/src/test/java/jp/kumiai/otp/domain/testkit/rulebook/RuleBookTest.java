package jp.kumiai.otp.domain.testkit.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** docs/rules.md and docs/rules.ja.md tell the same rules. */
class RuleBookTest {

    private static final RuleBook BOOK = RuleBook.standard();

    @Test
    void tellsEveryRuleInBothLanguagesInTheSameOrder() {
        assertThat(BOOK.inEnglish()).isNotEmpty();
        assertThat(BOOK.inJapanese().map(Rule::id)).isEqualTo(BOOK.inEnglish().map(Rule::id));
    }

    @Test
    void tellsOfEveryRuleWhatItSaysAndWhereItComesFrom() {
        assertThat(BOOK.inEnglish().appendAll(BOOK.inJapanese())).allSatisfy(rule -> {
            assertThat(rule.section()).isNotBlank();
            assertThat(rule.text()).isNotBlank();
            assertThat(rule.source()).isNotBlank();
        });
    }

    @Test
    void writesJapaneseInJapanese() {
        assertThat(BOOK.inJapanese()).allSatisfy(rule -> assertThat(rule.text()).containsPattern("[\\u3040-\\u30ff]"));
    }
}
