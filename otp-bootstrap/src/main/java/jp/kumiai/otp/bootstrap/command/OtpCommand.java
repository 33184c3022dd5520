package jp.kumiai.otp.bootstrap.command;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.PrintWriter;
import java.util.Objects;
import jp.kumiai.otp.adapter.http.PortInUse;
import jp.kumiai.otp.adapter.jdbc.DatabaseUnusable;
import jp.kumiai.otp.adapter.jdbc.embedded.DatabaseInUse;
import jp.kumiai.otp.adapter.jdbc.schema.SchemaUnusable;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.bootstrap.StartFailure;
import jp.kumiai.otp.bootstrap.WrongSetting;
import jp.kumiai.otp.bootstrap.command.applying.ApplicationsCommand;
import jp.kumiai.otp.bootstrap.command.billing.CalendarCommand;
import jp.kumiai.otp.bootstrap.command.billing.FeesCommand;
import jp.kumiai.otp.bootstrap.command.cell.CellsCommand;
import jp.kumiai.otp.bootstrap.command.company.CompaniesCommand;
import jp.kumiai.otp.bootstrap.command.company.UsersCommand;
import jp.kumiai.otp.bootstrap.command.desk.StaffCommand;
import jp.kumiai.otp.bootstrap.command.device.DevicesCommand;
import jp.kumiai.otp.bootstrap.command.device.ResynchroniseCommand;
import jp.kumiai.otp.bootstrap.command.line.Converters;
import jp.kumiai.otp.bootstrap.command.line.ExitCode;
import jp.kumiai.otp.bootstrap.command.line.Group;
import jp.kumiai.otp.bootstrap.command.line.Language;
import jp.kumiai.otp.bootstrap.command.line.Prompt;
import jp.kumiai.otp.bootstrap.command.line.Words;
import jp.kumiai.otp.bootstrap.command.report.ReportsCommand;
import jp.kumiai.otp.bootstrap.command.retention.RetentionCommand;
import jp.kumiai.otp.bootstrap.command.sealing.AuditCommand;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code otp} itself: it only names the others. */
@Command(
        name = "otp",
        scope = CommandLine.ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class)
public final class OtpCommand extends Group {

    private static final Logger LOG = LoggerFactory.getLogger(OtpCommand.class);

    /** In the order of the help. */
    private static final List<Class<?>> COMMANDS = List.of(
            DemoCommand.class,
            RunCommand.class,
            ImportCommand.class,
            CompaniesCommand.class,
            UsersCommand.class,
            ApplicationsCommand.class,
            DevicesCommand.class,
            ResynchroniseCommand.class,
            FeesCommand.class,
            CalendarCommand.class,
            ReportsCommand.class,
            RetentionCommand.class,
            AuditCommand.class,
            CellsCommand.class,
            StaffCommand.class,
            KeyCommand.class);

    /** Read before the command line is parsed, by {@link Language#chosen}; here for the help only. */
    @CommandLine.Option(names = "--lang", paramLabel = "LANG", scope = CommandLine.ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // picocli sets it
    private @Nullable Language language;

    /** Runs the command line and returns what the process should exit with; it does not exit itself. */
    public static int execute(PrintWriter out, PrintWriter err, String... args) {
        return execute(Prompt.onTerminal(), out, err, args);
    }

    /**
     * The same, with somebody else to ask.
     *
     * @param prompt asked for passwords and codes
     */
    public static int execute(Prompt prompt, PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = line(prompt, Words.in(Language.chosen(args, System.getenv())), args);
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler((wrong, given) -> misused(wrong));
        line.setExecutionExceptionHandler((failure, command, parsed) -> tell(failure, command.getErr()));
        return line.execute(args);
    }

    /** @param args what the line will be asked to execute; where they begin with a command, it has no other */
    static CommandLine line(Prompt prompt, Words words, String... args) {
        CommandLine line = new CommandLine(new OtpCommand(), new Commands(prompt));
        meant(args).forEach(line::addSubcommand);
        line.setResourceBundle(words.bundle());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        Converters.register(line);
        return line;
    }

    /** Since getting all commands ready takes longer than the start of any of them. */
    private static List<Class<?>> meant(String... args) {
        Option<String> first = Option.when(args.length > 0, () -> args[0]);
        return COMMANDS.find(command -> first.contains(name(command))).fold(() -> COMMANDS, List::of);
    }

    private static String name(Class<?> command) {
        return Objects.requireNonNull(command.getAnnotation(Command.class)).name();
    }

    private static int misused(CommandLine.ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr()
                .println("otp: " + wrong.getMessage() + " ("
                        + command.getCommandSpec().qualifiedName() + " --help)");
        return ExitCode.USAGE;
    }

    private static int tell(Exception failure, PrintWriter err) {
        if (failure instanceof WrongSetting) {
            err.println("otp: " + failure.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof StartFailure
                || failure instanceof PortInUse
                || failure instanceof DatabaseInUse
                || failure instanceof DatabaseUnusable
                || failure instanceof SchemaUnusable
                || failure instanceof PortUnavailable) {
            err.println("otp: " + failure.getMessage());
            LOG.debug("could not go on", failure);
            return ExitCode.UNAVAILABLE;
        }
        err.println("otp: internal error: " + failure.getClass().getSimpleName() + "; the log has the details");
        LOG.error("internal error", failure);
        return ExitCode.INTERNAL;
    }
}
