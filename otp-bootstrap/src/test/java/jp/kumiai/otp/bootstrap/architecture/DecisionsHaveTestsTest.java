package jp.kumiai.otp.bootstrap.architecture;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every decision of docs/adr, and every wall of docs/architecture.md, names what enforces it, and what it names is there: a
 * class among the tests, one of its members after a dot, or an execution of the build by its lower-case id.
 */
class DecisionsHaveTestsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DECISIONS = ROOT.resolve(Path.of("docs", "adr"));
    private static final Path AS_IT_SHOULD_BE = Path.of("target", "decisions.md");
    private static final Pattern TITLE = Pattern.compile("^# (.+)\n");
    private static final Pattern ENFORCED = Pattern.compile("\n\\*\\*Enforced by\\*\\* (.+)\n$", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("`([^`\n]+)`");
    private static final Pattern INDEX = Pattern.compile("(?m)^\\| \\[.*\\R?");

    private static final Map<String, Path> TESTS = testSources();

    static Stream<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(DECISIONS)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{4}-.*")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyDecisionNamesTestsThatAreThere(Path decision) {
        String enforcedBy = found(ENFORCED, read(decision));

        List<String> names = names(enforcedBy);

        assertThat(names.isEmpty() && !enforcedBy.contains("convention only")).isFalse();
        assertThat(names).allMatch(DecisionsHaveTestsTest::isThere);
    }

    @Test
    void everyWallNamesTestsThatAreThere() {
        List<String> names = names(read(ROOT.resolve(Path.of("docs", "architecture.md")))).stream()
                .filter(name -> name.matches("\\w+(Test|IT|Contracts?)(\\.\\w+)?"))
                .toList();

        assertThat(names).isNotEmpty().allMatch(DecisionsHaveTestsTest::isThere);
    }

    @Test
    void theIndexListsEveryDecisionWithItsTests() throws IOException {
        String index = read(DECISIONS.resolve("README.md"));

        String rows = decisions().map(DecisionsHaveTestsTest::row).collect(joining());
        String asItShouldBe = INDEX.matcher(index).replaceAll("").stripTrailing() + "\n" + rows;

        Files.writeString(AS_IT_SHOULD_BE, asItShouldBe);
        assertThat(index)
                .as(
                        "docs/adr/README.md; to bring it up to date: cp otp-bootstrap/target/decisions.md docs/adr/README.md")
                .isEqualTo(asItShouldBe);
    }

    private static String row(Path decision) {
        String text = read(decision);
        List<String> names = names(found(ENFORCED, text));
        return "| [%s](%s) | %s |%n"
                .formatted(
                        found(TITLE, text),
                        decision.getFileName(),
                        names.isEmpty()
                                ? "convention only"
                                : names.stream().map("`%s`"::formatted).collect(joining(", ")))
                .replace("\r", "");
    }

    private static boolean isThere(String name) {
        if (name.equals(name.toLowerCase(Locale.ROOT))) {
            return poms().anyMatch(pom -> read(pom).contains("<id>" + name + "</id>"));
        }
        String[] parts = name.split("\\.", 2);
        Path source = TESTS.get(parts[0]);
        return source != null
                && (parts.length == 1
                        || Pattern.compile("(class|void) " + Pattern.quote(parts[1]) + "\\b")
                                .matcher(read(source))
                                .find());
    }

    private static Map<String, Path> testSources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().replace('\\', '/').matches(".*/src/test/java/.*\\.java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(toMap(
                            file -> file.getFileName().toString().replace(".java", ""), file -> file, (a, b) -> a));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> poms() {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return Stream.concat(Stream.of(ROOT), modules.toList().stream())
                    .map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(String text) {
        return NAME.matcher(text)
                .results()
                .map(name -> name.group(1))
                .distinct()
                .toList();
    }

    private static String found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
