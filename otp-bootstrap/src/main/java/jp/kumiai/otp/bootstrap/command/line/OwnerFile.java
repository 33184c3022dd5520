package jp.kumiai.otp.bootstrap.command.line;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import jp.kumiai.otp.bootstrap.StartFailure;

/** Makes files that only their owner can read, where the file system knows owners. */
public final class OwnerFile {

    private OwnerFile() {}

    /** Makes an empty one; never over a file that is there. */
    public static Path create(Path file) {
        try {
            return Files.createFile(file, ownerOnly(file));
        } catch (FileAlreadyExistsException e) {
            throw new StartFailure("the file " + file + " is there already and is not overwritten", e);
        } catch (IOException e) {
            throw new StartFailure("the file " + file + " cannot be made", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
