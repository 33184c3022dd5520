package jp.kumiai.otp.domain.seedimport.serial;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;

/**
 * Turns the serial number of a vendor's file into the one printed on the token, where the two differ. What comes out is
 * text still: whether it is a serial number of the bank's (R16) is for {@code SerialNumber.parse} to say.
 *
 * <p>Bounds: a serial number of more than {@value #MAX_WRITTEN_LENGTH} characters is never mapped, and no pattern makes
 * more than a bounded number of steps over one.
 *
 * <p>Immutable, thread-safe.
 */
public sealed interface SerialMapping permits Unchanged, LastCharacters, SerialTable, SerialPattern {

    /** Longer than any vendor's serial number. */
    int MAX_WRITTEN_LENGTH = 64;

    /** The printed serial number, none when this mapping does not know it. */
    Option<String> map(String asWritten);

    /** False when what is written is what is printed. */
    default boolean changes() {
        return true;
    }

    /** As the operator gives it, short enough for a report. */
    @Override
    String toString();

    /** What is written is what is printed. */
    static SerialMapping none() {
        return new Unchanged();
    }

    /**
     * The mapping of this text: {@code last:N}, {@code table:FILE} or {@code regex:PATTERN}.
     *
     * @param tables opens the file of {@code table:}
     * @throws IOException when that file cannot be read
     */
    static Either<SerialMappingFailure, SerialMapping> parse(String text, Tables tables) throws IOException {
        int colon = text.indexOf(':');
        String value = text.substring(colon + 1);
        return switch (text.substring(0, Math.max(colon, 0))) {
            case "last" -> LastCharacters.parse(value);
            case "regex" -> SerialPattern.parse(value);
            case "table" -> {
                try (InputStream in = tables.open(value)) {
                    yield SerialTable.read(in);
                }
            }
            default -> Either.left(new SerialMappingFailure.UnknownKind());
        };
    }

    /** Opens the file of a table by the name that the operator gave. */
    @FunctionalInterface
    interface Tables {
        InputStream open(String name) throws IOException;
    }
}
