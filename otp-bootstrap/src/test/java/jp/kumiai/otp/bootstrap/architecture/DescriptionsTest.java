package jp.kumiai.otp.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a bank's developer reads beside a public type of the domain before using it in several threads. */
class DescriptionsTest {

    private static final Path DOMAIN = Path.of("..", "otp-domain", "src", "main", "java");

    /** With its description, if it has one; an enum is immutable without saying so. */
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?:/\\*\\*((?:(?!\\*/).)*)\\*/\\s*)?(?:@\\w+\\s+)*^public (?:(?:final|abstract|sealed) )*(?:class|record|interface) (\\w+)",
            Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern THREADS =
            Pattern.compile("\\b(thread|threads|immutable|mutable|stateless)\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void everyPublicTypeOfTheDomainSaysWhatItIsToThreads() throws IOException {
        try (Stream<Path> files = Files.walk(DOMAIN)) {
            Stream<Matcher> types = files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> PUBLIC_TYPE.matcher(read(file)))
                    .filter(Matcher::find);

            assertThat(types.filter(type -> type.group(1) == null
                                    || !THREADS.matcher(type.group(1)).find())
                            .map(type -> type.group(2)))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
