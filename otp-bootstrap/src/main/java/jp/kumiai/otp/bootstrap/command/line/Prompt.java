package jp.kumiai.otp.bootstrap.command.line;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import jp.kumiai.otp.bootstrap.StartFailure;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what must not stand on a command line, where everybody on the machine can read it: on a terminal without an
 * echo, else line by line from the standard input.
 */
public final class Prompt {

    private final @Nullable Console console;
    private final BufferedReader lines;

    private Prompt(@Nullable Console console, BufferedReader lines) {
        this.console = console;
        this.lines = lines;
    }

    public static Prompt onTerminal() {
        return new Prompt(System.console(), reader(System.in));
    }

    /** Asks nobody and reads one line for each question. */
    public static Prompt from(InputStream in) {
        return new Prompt(null, reader(in));
    }

    /** The answer; never printed. */
    public String secret(String question) {
        try {
            String answer = console == null ? lines.readLine() : typed(console, question);
            if (answer == null) {
                throw new StartFailure("the standard input ended before: " + question);
            }
            return answer;
        } catch (IOException e) {
            throw new StartFailure("the standard input cannot be read", e);
        }
    }

    /** True when somebody types the answers, who may mistype. */
    public boolean isTyped() {
        return console != null;
    }

    private static @Nullable String typed(Console console, String question) {
        char[] typed = console.readPassword("%s: ", question);
        return typed == null ? null : new String(typed);
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
