package jp.kumiai.otp.bootstrap.command.sealing;

import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.kumiai.otp.bootstrap.command.line.BankOptions;
import jp.kumiai.otp.domain.sealing.KnownSeal;
import org.jspecify.annotations.Nullable;

/** The seals that whoever verifies has noted down: on the command line, in a file, or both. */
final class KnownSeals {

    private KnownSeals() {}

    static List<KnownSeal> of(BankOptions bank, KnownSeal @Nullable [] given, @Nullable Path file) {
        List<KnownSeal> named = given == null ? List.empty() : List.of(given);
        return file == null ? named : named.appendAll(read(bank, file));
    }

    private static List<KnownSeal> read(BankOptions bank, Path file) {
        try {
            return List.ofAll(Files.readAllLines(file))
                    .map(String::strip)
                    .reject(String::isEmpty)
                    .map(line -> KnownSeal.parse(line)
                            .getOrElseThrow(() -> bank.wrong("--known-file: a line is no seal: " + line)));
        } catch (IOException e) {
            throw bank.wrong("--known-file: " + file + " cannot be read as text");
        }
    }
}
