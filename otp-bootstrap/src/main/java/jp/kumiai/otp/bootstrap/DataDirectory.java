package jp.kumiai.otp.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds the embedded database and, unless a keystore is used, the key that encrypts its seeds.
 *
 * @param path of the folder
 */
public record DataDirectory(Path path) {

    private static final String DATABASE = "otp";
    private static final String KEY_FILE = "seed.key";

    /** The folder, made when it is not there. */
    public static DataDirectory at(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new StartFailure("the data folder " + path + " cannot be made", e);
        }
        if (!Files.isWritable(path)) {
            throw new StartFailure("the data folder " + path + " cannot be written to");
        }
        return new DataDirectory(path);
    }

    /** Where the database is, without the ending that the database adds. */
    Path database() {
        return path.resolve(DATABASE);
    }

    boolean hasDatabase() {
        return Files.exists(path.resolve(DATABASE + ".mv.db"));
    }

    /** Where the key file is, unless it is somewhere else. */
    Path keyFile() {
        return path.resolve(KEY_FILE);
    }
}
