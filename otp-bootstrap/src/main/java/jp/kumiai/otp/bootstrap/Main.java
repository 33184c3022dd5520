package jp.kumiai.otp.bootstrap;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import jp.kumiai.otp.bootstrap.command.OtpCommand;

/** Where the process begins and ends. */
public final class Main {

    private Main() {}

    /** Runs a command line; everything it prints is UTF-8. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = OtpCommand.execute(out, err, args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }
}
