package jp.kumiai.otp.domain.testkit.report;

import io.vavr.collection.HashMultimap;
import io.vavr.collection.Multimap;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kumiai.otp.domain.testkit.rulebook.RuleBook;

/**
 * What a report has to say about the run besides its examples.
 *
 * @param version of the product
 * @param commit of the folder that the tests ran in, with {@code -dirty} when it had changes
 * @param at when the run was over
 * @param elsewhere the modules beside this one whose tests name a rule, by its id; empty outside the repository
 */
record RunFacts(String version, String commit, Instant at, Multimap<String, String> elsewhere) {

    private static final String UNKNOWN = "unknown";
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z]\\d+[a-z]?)\"\\)");
    private static final Pattern MODULE = Pattern.compile(".*/(otp-[a-z-]+)/src/test/.*\\.java");

    static RunFacts ofThisRun() {
        return new RunFacts(
                versionOfTheProduct(),
                commitOfTheFolder(),
                Instant.now(),
                tags(Path.of("").toAbsolutePath()));
    }

    Set<String> modulesOf(String rule) {
        return TreeSet.ofAll(elsewhere.getOrElse(rule, TreeSet.empty()));
    }

    /** The build says it; a packaged kit has it from the product's jar. */
    private static String versionOfTheProduct() {
        String ofTheJar = Objects.requireNonNullElse(RuleBook.class.getPackage().getImplementationVersion(), UNKNOWN);
        return System.getProperty("otp.report.version", ofTheJar);
    }

    private static String commitOfTheFolder() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12")
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? answer : UNKNOWN;
        } catch (IOException e) {
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    private static Multimap<String, String> tags(Path here) {
        Multimap<String, String> tags = HashMultimap.withSet().empty();
        Path root = here.getParent();
        if (root == null || !Files.isDirectory(root.resolve("otp-domain/src/test"))) {
            return tags;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(file -> !file.startsWith(here))::iterator) {
                Matcher module = MODULE.matcher(file.toString().replace('\\', '/'));
                if (module.matches()) {
                    for (Matcher tag = TAG.matcher(Files.readString(file)); tag.find(); ) {
                        tags = tags.put(tag.group(1), module.group(1));
                    }
                }
            }
            return tags;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
