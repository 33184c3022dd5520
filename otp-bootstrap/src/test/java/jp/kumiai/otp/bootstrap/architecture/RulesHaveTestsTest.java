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

/** Every rule of docs/rules.md has a test that carries its id, and no test carries the id of no rule. */
class RulesHaveTestsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern RULE_ROW = Pattern.compile("(?m)^\\| (R\\d+[a-z]?) \\|");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"(R\\d+[a-z]?)\"\\)");

    @Test
    void everyRuleIsOnATestAndEveryTagIsARule() throws IOException {
        Set<String> rules = found(RULE_ROW, Files.readString(ROOT.resolve("docs/rules.md")));
        Set<String> tagged = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(RulesHaveTestsTest::isTestSource).forEach(file -> tagged.addAll(found(TAG, read(file))));
        }

        assertThat(rules).isNotEmpty();
        assertThat(tagged).isEqualTo(rules);
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
