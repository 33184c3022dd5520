package jp.kumiai.otp.bootstrap.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The generator of the OATH toolkit (Debian package oathtool): codes that not one line of ours has made. */
final class Oathtool {

    private static final RequiredProgram PROGRAM = new RequiredProgram("oathtool", "--version");

    private Oathtool() {}

    /** Skips the test where the tool is not installed, and fails it in CI. */
    static void require() {
        PROGRAM.require();
    }

    static String code(String algorithm, int digits, int stepSeconds, String hexSecret, Instant at) {
        return run(List.of(
                "--totp=" + algorithm,
                "--digits=" + digits,
                "--time-step-size=" + stepSeconds + "s",
                "--now=@" + at.getEpochSecond(),
                hexSecret));
    }

    static String code(String hexSecret, Instant at) {
        return code("sha1", 6, 60, hexSecret, at);
    }

    /** The code of a secret in Base32, as software tokens have it. */
    static String codeOfBase32(String secret, Instant at) {
        return run(List.of(
                "--totp=sha1",
                "--base32",
                "--digits=6",
                "--time-step-size=60s",
                "--now=@" + at.getEpochSecond(),
                secret));
    }

    private static String run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(PROGRAM.name()));
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            if (process.waitFor() != 0) {
                throw new AssertionError("oathtool: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
