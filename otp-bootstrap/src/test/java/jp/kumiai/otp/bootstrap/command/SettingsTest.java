package jp.kumiai.otp.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kumiai.otp.bootstrap.command.line.Language;
import jp.kumiai.otp.bootstrap.command.line.Prompt;
import jp.kumiai.otp.bootstrap.command.line.Words;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The table of settings in the guide for operators, held against the options that there are. */
class SettingsTest {

    private static final Path GUIDE = Path.of("..", "docs", "operations.md");
    private static final Pattern ROW = Pattern.compile("^\\| `(--[a-z-]+)` \\| `(OTP_[A-Z_]+)` \\| (.+?) \\|.*\\|$");
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{env:(OTP_[A-Z_]+)(?::-(.*))?}");

    private record Setting(String option, String variable, String standard) {}

    @Test
    void areTheOptionsOfRunWithTheirVariablesAndDefaults() throws IOException {
        List<Setting> told = List.ofAll(Files.readAllLines(GUIDE))
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Setting(row.group(1), row.group(2), row.group(3)));

        assertThat(told).containsExactlyInAnyOrderElementsOf(options());
    }

    private static List<Setting> options() {
        CommandLine run = Objects.requireNonNull(OtpCommand.line(Prompt.onTerminal(), Words.in(Language.EN))
                .getSubcommands()
                .get("run"));
        return List.ofAll(run.getCommandSpec().options()).flatMap(SettingsTest::setting);
    }

    /** From the annotation, since the option itself has the variable's value in its place. */
    private static Option<Setting> setting(OptionSpec option) {
        return Option.of(option.userObject())
                .filter(AnnotatedElement.class::isInstance)
                .map(AnnotatedElement.class::cast)
                .flatMap(field -> Option.of(field.getAnnotation(CommandLine.Option.class)))
                .map(declared -> DEFAULT.matcher(declared.defaultValue()))
                .filter(Matcher::matches)
                .map(standard -> new Setting(
                        option.longestName(),
                        standard.group(1),
                        standard.group(2) == null ? "none" : "`" + standard.group(2) + "`"));
    }
}
