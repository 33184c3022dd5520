package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Option;
import java.util.Arrays;

/**
 * What the operator has been given to open a seed file with. Whoever makes it closes it.
 *
 * <p><b>Security guarantees.</b> It never prints, has no {@code equals} by content, and {@link #close()} overwrites its
 * own copy. It does not promise that the key leaves the heap: the JCA makes copies of its own.
 *
 * <p>To be used by one thread at a time.
 */
public abstract sealed class FileKey implements AutoCloseable {

    /** Long enough for any passphrase that someone types. */
    public static final int MAX_PASSPHRASE_LENGTH = 1024;

    /** The kinds of key that a file can want. */
    public enum Kind {
        NONE,
        PRE_SHARED,
        PASSPHRASE
    }

    private FileKey() {}

    /** No key, for a plain file. */
    public static FileKey none() {
        return new None();
    }

    /** An AES key of 16, 24 or 32 bytes, which are copied; none for any other length. */
    public static Option<FileKey> preShared(byte[] key) {
        return Option.when(key.length == 16 || key.length == 24 || key.length == 32, () -> new PreShared(key.clone()));
    }

    /** A passphrase of 1 to {@value #MAX_PASSPHRASE_LENGTH} characters, which are copied; none for any other length. */
    public static Option<FileKey> passphrase(char[] characters) {
        return Option.when(
                characters.length > 0 && characters.length <= MAX_PASSPHRASE_LENGTH,
                () -> new Passphrase(characters.clone()));
    }

    public abstract Kind kind();

    @Override
    public abstract void close();

    @Override
    public final String toString() {
        return "FileKey[" + kind() + ", redacted]";
    }

    private static final class None extends FileKey {

        @Override
        public Kind kind() {
            return Kind.NONE;
        }

        @Override
        public void close() {}
    }

    static final class PreShared extends FileKey {

        private final byte[] key;
        private boolean closed;

        private PreShared(byte[] key) {
            this.key = key;
        }

        @Override
        public Kind kind() {
            return Kind.PRE_SHARED;
        }

        /** A copy, which the caller wipes. */
        byte[] reveal() {
            if (closed) {
                throw new IllegalStateException("the key is closed");
            }
            return key.clone();
        }

        @Override
        public void close() {
            closed = true;
            Arrays.fill(key, (byte) 0);
        }
    }

    static final class Passphrase extends FileKey {

        private final char[] characters;
        private boolean closed;

        private Passphrase(char[] characters) {
            this.characters = characters;
        }

        @Override
        public Kind kind() {
            return Kind.PASSPHRASE;
        }

        /** A copy, which the caller wipes. */
        char[] reveal() {
            if (closed) {
                throw new IllegalStateException("the passphrase is closed");
            }
            return characters.clone();
        }

        @Override
        public void close() {
            closed = true;
            Arrays.fill(characters, '\0');
        }
    }
}
