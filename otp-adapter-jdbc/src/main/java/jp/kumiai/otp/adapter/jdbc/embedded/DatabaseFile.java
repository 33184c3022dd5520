package jp.kumiai.otp.adapter.jdbc.embedded;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import jp.kumiai.otp.adapter.jdbc.DatabaseUnusable;

/** The place of a database file: looked at before H2 is, whose own errors leave the reader guessing. Stateless. */
final class DatabaseFile {

    private DatabaseFile() {}

    /** Makes the directory, for its owner only, where there is none; throws when no database can be written there. */
    static void prepare(Path file) {
        if (file.toString().indexOf(';') >= 0) {
            throw new DatabaseUnusable(file, "H2 takes what comes after a semicolon for settings");
        }
        Path directory = file.getParent();
        if (directory == null) {
            throw new DatabaseUnusable(file, "this is no file");
        }
        try {
            Files.createDirectories(directory, ownerOnly());
        } catch (IOException e) {
            throw new DatabaseUnusable(file, "its directory cannot be made", e);
        }
        Path existing = directory.resolve(file.getFileName() + ".mv.db");
        if (!Files.isWritable(Files.exists(existing) ? existing : directory)) {
            throw new DatabaseUnusable(file, "this user must not write there");
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
