package jp.kumiai.otp.bootstrap.command.line;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Option that says how a command answers. */
public final class PrintOptions {

    @CommandLine.Option(names = "--json")
    private boolean json;

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** Prints an answer for people, or for programs. */
    public void print(ObjectNode answer) {
        PrintWriter out = line().getOut();
        if (json) {
            out.println(answer);
        } else {
            PlainText.print(answer, out);
        }
    }

    /** A mistake on the command line. */
    public ParameterException wrong(String message) {
        return new ParameterException(line(), message);
    }

    CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
