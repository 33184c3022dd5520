package jp.kumiai.otp.bootstrap.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.http.counter.BankKey;
import jp.kumiai.otp.bootstrap.StartFailure;

/** The key of the bank's own systems, from a file, since a command line is no secret place. */
final class BankKeyFile {

    private BankKeyFile() {}

    static BankKey read(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return BankKey.parse(lines.findFirst().orElse(""))
                    .getOrElseThrow(() -> new StartFailure("the bank key file " + file
                            + " does not begin with a line of 32 to 256 visible ASCII characters"));
        } catch (IOException | UncheckedIOException e) {
            throw new StartFailure("the bank key file " + file + " cannot be read", e);
        }
    }
}
