package jp.kumiai.otp.bootstrap.command.company;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.kumiai.otp.application.company.csv.EntryFileSource;
import jp.kumiai.otp.bootstrap.StartFailure;

/** A file of companies or users on the disk. */
final class EntryFile {

    private EntryFile() {}

    static EntryFileSource of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StartFailure("there is no file " + file);
        }
        return () -> {
            try {
                return Files.newInputStream(file);
            } catch (IOException e) {
                throw new StartFailure("the file " + file + " cannot be read", e);
            }
        };
    }
}
