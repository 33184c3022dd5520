package jp.kumiai.otp.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The guides show the very files that docs/embedding compiles and runs. Each block stands under a comment that names
 * its file and, after a {@code #}, the comment in it under which the part that is shown stands, up to an empty line.
 */
class EmbeddingGuideTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path GUIDE = DOCS.resolve("embedding.md");
    private static final Pattern BLOCK =
            Pattern.compile("(<!-- (embedding/[^#\\s]+)(?:#([^>]+))? -->\n```[a-z]*\n).*?(?=```)", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"embedding.md", "storage-adapter.md"})
    void showsTheFilesAsTheyAre(String guide) throws IOException {
        String shown = Files.readString(DOCS.resolve(guide));

        String asItShouldBe = BLOCK.matcher(shown)
                .replaceAll(block ->
                        Matcher.quoteReplacement(block.group(1) + text(DOCS.resolve(block.group(2)), block.group(3))));

        Files.writeString(Path.of("target", guide), asItShouldBe);
        assertThat(shown)
                .as("docs/%1$s; to bring it up to date: cp otp-bootstrap/target/%1$s docs/%1$s".formatted(guide))
                .contains("<!-- embedding/")
                .isEqualTo(asItShouldBe);
    }

    @Test
    void showsEveryExampleAndWhatItPrints() throws IOException {
        Set<String> shown = BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(2))
                .filter(file -> !file.startsWith("embedding/src/test/java/") && !file.endsWith(".xml"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).isEqualTo(filesIn("src/main/java", "src/test/resources"));
    }

    @Test
    void beginsWithAProgramOfTwentyLinesAtMost() throws IOException {
        MatchResult first = BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .filter(block -> block.group(2).endsWith(".java"))
                .findFirst()
                .orElseThrow();

        assertThat(text(DOCS.resolve(first.group(2)), null).lines().count()).isLessThanOrEqualTo(20);
    }

    private static String text(Path file, @Nullable String under) {
        try {
            String text = Files.readString(file);
            return under == null
                    ? text
                    : text.lines()
                                    .dropWhile(line -> !line.strip().equals("<!-- " + under + " -->"))
                                    .skip(1)
                                    .takeWhile(line -> !line.isBlank())
                                    .collect(Collectors.joining("\n"))
                                    .stripIndent()
                            + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> filesIn(String... folders) throws IOException {
        Set<String> files = new TreeSet<>();
        for (String folder : folders) {
            try (Stream<Path> found = Files.walk(DOCS.resolve("embedding").resolve(folder))) {
                found.filter(Files::isRegularFile)
                        .map(file -> DOCS.relativize(file).toString().replace('\\', '/'))
                        .forEach(files::add);
            }
        }
        return files;
    }
}
