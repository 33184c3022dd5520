package jp.kumiai.otp.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.kumiai.otp.application.billing.ResultFileFailure;
import jp.kumiai.otp.application.company.csv.EntryFileFailure;
import jp.kumiai.otp.bootstrap.command.line.ExitCode;
import jp.kumiai.otp.bootstrap.command.line.Language;
import jp.kumiai.otp.bootstrap.command.line.Prompt;
import jp.kumiai.otp.bootstrap.command.line.Words;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.cell.MoveFailure;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.company.RefusedLine;
import jp.kumiai.otp.domain.csv.CsvProblem;
import jp.kumiai.otp.domain.desk.StaffFailure;
import jp.kumiai.otp.domain.device.DeviceFailure;
import jp.kumiai.otp.domain.report.PeriodFailure;
import jp.kumiai.otp.domain.resynchronisation.ResynchronisationFailure;
import jp.kumiai.otp.domain.sealing.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Whatever can be asked of the command line, and whatever it refuses, has its words in both languages. */
class HelpTest {

    @Test
    void knowsTheSameWordsInBothLanguages() {
        assertThat(keys(Language.JA)).isEqualTo(keys(Language.EN));
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoWordEmpty(Language language) {
        ResourceBundle words = Words.in(language).bundle();

        assertThat(keys(language))
                .allSatisfy(key -> assertThat(words.getString(key)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void describesEveryCommandOptionAndArgument(Language language) {
        Set<String> keys = keys(language);

        assertThat(commands(root(language))
                        .flatMap(HelpTest::asked)
                        .filter(key -> key.stream().noneMatch(keys::contains)))
                .as("asked for and not described")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void describesNothingThatIsNotThere(Language language) {
        Set<String> left = keys(language);

        commands(root(language)).flatMap(HelpTest::asked).forEach(left::removeAll);

        assertThat(left).allMatch(key -> key.matches("(usage|failure|note)\\..*|.*\\.description\\.1"));
    }

    @ParameterizedTest
    @EnumSource
    void hasASentenceOnEveryRefusal(Language language) {
        Words words = Words.in(language);
        Set<String> unused = keys(language);

        failures().forEach(failure -> {
            assertThat(words.failure(failure.name())).as(failure.name()).isNotBlank();
            unused.remove("failure." + failure.name());
        });

        assertThat(unused).noneMatch(key -> key.startsWith("failure."));
    }

    @ParameterizedTest
    @EnumSource
    void describesEveryExitCode(Language language) {
        assertThat(commands(root(language)))
                .allSatisfy(command -> assertThat(command.usageMessage().exitCodeList().keySet().stream()
                                .map(String::strip))
                        .containsExactly(
                                String.valueOf(ExitCode.DONE),
                                String.valueOf(ExitCode.REFUSED),
                                String.valueOf(ExitCode.USAGE),
                                String.valueOf(ExitCode.UNAVAILABLE),
                                String.valueOf(ExitCode.INTERNAL)));
    }

    @ParameterizedTest
    @EnumSource
    void printsADescriptionBesideEveryOption(Language language) {
        assertThat(commands(root(language)))
                .allSatisfy(command -> assertThat(command.args())
                        .allSatisfy(arg -> assertThat(arg.description())
                                .as(command.qualifiedName() + " " + arg)
                                .isNotEmpty()));
    }

    private static Stream<Enum<?>> failures() {
        return Stream.<Enum<?>[]>of(
                        EntryFileFailure.Code.values(),
                        CsvProblem.Reason.values(),
                        new Enum<?>[] {RefusedLine.Code.BAD_FIELD, RefusedLine.Code.TWICE_IN_FILE},
                        CompanyFailure.values(),
                        ApplicationFailure.Code.values(),
                        DeviceFailure.values(),
                        ResynchronisationFailure.values(),
                        BillingFailure.values(),
                        ResultFileFailure.Code.values(),
                        StaffFailure.values(),
                        PeriodFailure.values(),
                        MoveFailure.values(),
                        Finding.Kind.values())
                .flatMap(Stream::of);
    }

    private static CommandSpec root(Language language) {
        CommandLine line = OtpCommand.line(Prompt.from(InputStream.nullInputStream()), Words.in(language));
        return line.getCommandSpec();
    }

    private static Stream<CommandSpec> commands(CommandSpec spec) {
        return Stream.concat(
                Stream.of(spec),
                spec.subcommands().values().stream().flatMap(below -> commands(below.getCommandSpec())));
    }

    /** For the command and each of its arguments, the keys that would do. */
    private static Stream<List<String>> asked(CommandSpec command) {
        String name = command.qualifiedName(".");
        Stream<List<String>> arguments =
                command.args().stream().map(HelpTest::key).map(key -> List.of(name + "." + key, key));
        return Stream.concat(Stream.of(List.of(name + ".usage.description", name + ".usage.description.0")), arguments);
    }

    private static String key(ArgSpec arg) {
        return arg instanceof OptionSpec option
                ? option.longestName().substring(2)
                : arg.paramLabel() + "[" + ((CommandLine.Model.PositionalParamSpec) arg).index() + "]";
    }

    private static Set<String> keys(Language language) {
        return new TreeSet<>(Collections.list(Words.in(language).bundle().getKeys()));
    }
}
