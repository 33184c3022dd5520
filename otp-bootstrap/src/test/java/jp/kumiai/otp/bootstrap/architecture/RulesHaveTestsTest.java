package jp.kumiai.otp.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every rule of docs/rules.md has a test that carries its id, and no test carries the id of no rule: a tag that is a
 * capital letter and a number is an id, whatever the letter. The build prints what was found.
 */
class RulesHaveTestsTest {

    private static final Path ROOT = Path.of("..");
    private static final String ID = "([A-Z]\\d+[a-z]?)";
    private static final Pattern RULE_ROW = Pattern.compile("(?m)^\\| " + ID + " \\|");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"" + ID + "\"\\)");

    @Test
    void everyRuleIsOnATestAndEveryTagIsARule() throws IOException {
        Set<String> rules = found(RULE_ROW, Files.readString(ROOT.resolve("docs/rules.md")));
        Set<String> tagged = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(RulesHaveTestsTest::isTestSource).forEach(file -> tagged.addAll(found(TAG, read(file))));
        }

        print(rules, tagged);
        assertThat(rules).isNotEmpty();
        assertThat(tagged).isEqualTo(rules);
    }

    private static void print(Set<String> rules, Set<String> tagged) {
        Set<String> untested = new TreeSet<>(rules);
        untested.removeAll(tagged);
        System.out.printf(
                "docs/rules.md: %d rules, without a test: %s%n",
                rules.size(), untested.isEmpty() ? "none" : String.join(", ", untested));
    }

    private static boolean isTestSource(Path path) {
        return path.toString().replace('\\', '/').matches(".*/otp-[a-z-]+/src/test/.*\\.java");
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> ids = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
