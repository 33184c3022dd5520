package jp.kumiai.otp.bootstrap.command.line;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A command that only has others below it. */
public abstract class Group implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public final void run() {
        throw new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), "which command?");
    }
}
