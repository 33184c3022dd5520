package jp.kumiai.otp.bootstrap.endtoend;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The accessibility checker axe-core, run inside a page: WCAG 2.2 A and AA, and its best practices. */
final class Axe {

    private static final String SCRIPT = read();
    private static final String CHECK = """
            async () => (await axe.run(document)).violations.map(rule =>
                rule.id + ' (' + rule.help + '): ' + rule.nodes.map(node => node.html).join(' | '))
            """;

    private Axe() {}

    /** What is wrong with the page, a line for each broken rule; empty when nothing is. */
    static List<?> violations(Page page) {
        page.evaluate(SCRIPT);
        return (List<?>) page.evaluate(CHECK);
    }

    private static String read() {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
