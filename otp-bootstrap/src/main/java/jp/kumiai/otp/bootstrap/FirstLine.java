package jp.kumiai.otp.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first line of a file, which is how passwords and keys are handed over, since a command line is no secret place. */
public final class FirstLine {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FirstLine() {}

    /**
     * The line in UTF-8, without its end and without the mark that some editors put before it; empty when the file is.
     *
     * @param role what the file is to the operator, {@code the password file}
     * @throws StartFailure when it cannot be read
     */
    public static String of(Path file, String role) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            if (line == null) {
                return "";
            }
            return line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
        } catch (IOException e) {
            throw new StartFailure(role + " " + file + " cannot be read", e);
        }
    }
}
