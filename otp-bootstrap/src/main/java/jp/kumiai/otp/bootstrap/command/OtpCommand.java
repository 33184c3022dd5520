package jp.kumiai.otp.bootstrap.command;

import java.io.PrintWriter;
import java.util.Objects;
import jp.kumiai.otp.adapter.http.PortInUse;
import jp.kumiai.otp.adapter.jdbc.embedded.DatabaseInUse;
import jp.kumiai.otp.adapter.jdbc.embedded.DatabaseUnusable;
import jp.kumiai.otp.adapter.jdbc.schema.SchemaUnusable;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.bootstrap.StartFailure;
import jp.kumiai.otp.bootstrap.WrongSetting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code otp} itself: it only names the others. */
@Command(
        name = "otp",
        description = "One-time passwords for a bank's corporate customers.",
        subcommands = {DemoCommand.class, RunCommand.class, ImportCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        footer = {"", ExitCode.LEGEND})
public final class OtpCommand implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(OtpCommand.class);

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** Runs the command line and returns what the process should exit with; it does not exit itself. */
    public static int execute(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new OtpCommand());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, given) -> misused(wrong));
        line.setExecutionExceptionHandler((failure, command, parsed) -> tell(failure, command.getErr()));
        return line.execute(args);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), "which command?");
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
