package jp.kumiai.otp.bootstrap;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import jp.kumiai.otp.application.seed.SeedKey;
import jp.kumiai.otp.bootstrap.seed.SeedKeyFile;

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
    public Path database() {
        return path.resolve(DATABASE);
    }

    public boolean hasDatabase() {
        return Files.exists(path.resolve(DATABASE + ".mv.db"));
    }

    /**
     * The key of this folder's seeds. It is made together with the database and never afterwards.
     *
     * @param elsewhere where the key file is, when not in this folder
     */
    public SeedKey seedKey(Option<Path> elsewhere, SecureRandom random) {
        Path file = elsewhere.getOrElse(() -> path.resolve(KEY_FILE));
        if (Files.exists(file)) {
            return SeedKeyFile.read(file);
        }
        if (hasDatabase()) {
            throw new StartFailure("the key file " + file + " is missing; without it no seed in " + database()
                    + " can be opened. Restore it from the backup");
        }
        return SeedKeyFile.create(file, random);
    }
}
