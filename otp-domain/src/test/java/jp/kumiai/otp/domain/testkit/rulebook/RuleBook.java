package jp.kumiai.otp.domain.testkit.rulebook;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The rules in both languages, from the two pages that the build copies beside this class. Immutable. */
public final class RuleBook {

    private static final RuleBook STANDARD = new RuleBook(page("rules.md"), page("rules.ja.md"));

    private final Map<String, Rule> english;
    private final Map<String, Rule> japanese;

    private RuleBook(String english, String japanese) {
        this.english = RulePage.read(english);
        this.japanese = RulePage.read(japanese);
    }

    public static RuleBook standard() {
        return STANDARD;
    }

    /** In the order of docs/rules.md. */
    public List<Rule> inEnglish() {
        return english.values().toList();
    }

    /** In the order of docs/rules.ja.md. */
    public List<Rule> inJapanese() {
        return japanese.values().toList();
    }

    public Option<Rule> inJapanese(String id) {
        return japanese.get(id);
    }

    public boolean knows(String id) {
        return english.containsKey(id);
    }

    private static String page(String name) {
        try (InputStream page = RuleBook.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(page, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
