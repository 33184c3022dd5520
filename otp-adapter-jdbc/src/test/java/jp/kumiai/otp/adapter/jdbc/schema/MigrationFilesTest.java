package jp.kumiai.otp.adapter.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A migration is a transaction, which keeps the tables that it has changed to itself until it ends. What nodes do meanwhile
 * takes several tables, in one order or another, so one that took several too could wait for them while they wait for it,
 * until the server broke one of the two off.
 */
class MigrationFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/jp/kumiai/otp/adapter/jdbc/schema");

    /** From before this was seen; nothing had been released. */
    private static final Set<String> EARLIER = HashSet.of("V002", "V003", "V004");

    private static final Pattern CHANGED = Pattern.compile(
            "(?im)^\\s*(?:ALTER TABLE|UPDATE|CREATE (?:UNIQUE )?INDEX \\w+ ON|DELETE FROM|LOCK TABLE) (\\w+)");

    private static final Pattern MADE = Pattern.compile("(?im)^CREATE TABLE (\\w+)");

    @Test
    void takesOneTableAtATimeFromNodesThatServe() throws IOException {
        List<Path> files = files().reject(file -> EARLIER.contains(version(file)));

        assertThat(files).hasSizeGreaterThan(2);
        assertThat(files)
                .allSatisfy(file -> assertThat(taken(file)).as(version(file)).hasSizeLessThan(2));
    }

    @Test
    void knowsWhatAMigrationTakes() throws IOException {
        assertThat(taken(file("V002"))).containsExactlyInAnyOrder("token", "banking_user", "session", "audit_event");
        assertThat(taken(file("V006"))).containsExactly("audit_event");
    }

    private static Set<String> taken(Path file) throws IOException {
        String statements = Files.readString(file);
        return names(CHANGED, statements).removeAll(names(MADE, statements));
    }

    private static Set<String> names(Pattern pattern, String statements) {
        return HashSet.ofAll(pattern.matcher(statements)
                .results()
                .map(found -> found.group(1))
                .toList());
    }

    private static Path file(String version) throws IOException {
        return files().find(file -> version(file).equals(version)).get();
    }

    private static String version(Path file) {
        return file.getFileName().toString().substring(0, "V001".length());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return List.ofAll(all.sorted());
        }
    }
}
