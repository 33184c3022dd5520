package jp.kumiai.otp.bootstrap.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.application.seed.SeedKey;
import jp.kumiai.otp.bootstrap.StartFailure;

/**
 * The key that encrypts seeds, in a file that only its owner can read: one line {@code otp-seed-key/1 <name> <base64>}.
 *
 * <p>It is made once, together with the database. A database without its key is an error and never a reason to make
 * another one, since a new key would open nothing.
 */
public final class SeedKeyFile {

    private static final String FORM = "otp-seed-key/1";
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 8;

    private SeedKeyFile() {}

    /** Makes a key and writes it; refuses to overwrite. */
    public static SeedKey create(Path file, SecureRandom random) {
        byte[] name = new byte[NAME_BYTES];
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(name);
        random.nextBytes(key);
        String line = FORM + " " + HexFormat.of().formatHex(name) + " "
                + Base64.getEncoder().encodeToString(key) + "\n";
        Arrays.fill(key, (byte) 0);
        try {
            Files.createFile(file, ownerOnly(file));
            Files.writeString(file, line, StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException e) {
            throw new StartFailure("the key file " + file + " exists already", e);
        } catch (IOException e) {
            throw new StartFailure("the key file " + file + " cannot be written: " + e.getMessage(), e);
        }
        return read(file);
    }

    /** Reads the key. */
    public static SeedKey read(Path file) {
        try {
            String[] parts =
                    Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ", -1);
            if (parts.length != 3 || !parts[0].equals(FORM)) {
                throw new StartFailure("the key file " + file + " does not hold a seed key");
            }
            return new SeedKey(parts[1], new SecretKeySpec(Base64.getDecoder().decode(parts[2]), "AES"));
        } catch (IllegalArgumentException e) {
            throw new StartFailure("the key file " + file + " does not hold a seed key", e);
        } catch (IOException e) {
            throw new StartFailure("the key file " + file + " cannot be read", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
