package jp.kumiai.otp.domain.directdebit;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Arrays;

/**
 * Cuts the bytes of a file into records, whatever stands between them: nothing, CR LF, LF or CR, and a last 0x1A.
 *
 * <p>A record ends at 120 bytes or at an end of line, which no record can contain; one that is cut short therefore shows
 * as a short one, for {@link ResultReader} to refuse. Ends of line and 0x1A between records, empty lines too, are
 * dropped. Holds less than one record. Mutable, for one thread and one file.
 */
public final class RecordCutter {

    private static final byte END_OF_FILE = 0x1A;

    private final byte[] piece = new byte[RecordForm.RECORD_BYTES];
    private int length;

    /** At the beginning of a file. */
    public RecordCutter() {}

    /**
     * The records that are complete with these bytes, in their order.
     *
     * @param buffer not kept
     * @param count how many of its bytes, from the first, are new
     */
    public List<byte[]> feed(byte[] buffer, int count) {
        List<byte[]> backwards = List.empty();
        for (int i = 0; i < count; i++) {
            boolean lineEnd = buffer[i] == '\r' || buffer[i] == '\n';
            if (!lineEnd && (length > 0 || buffer[i] != END_OF_FILE)) {
                piece[length++] = buffer[i];
            }
            if (length == piece.length || (lineEnd && length > 0)) {
                backwards = backwards.prepend(cut());
            }
        }
        return backwards.reverse();
    }

    /** What is left when there are no more bytes: none, or a record cut short. */
    public Option<byte[]> rest() {
        return Option.when(length > 0, this::cut);
    }

    private byte[] cut() {
        byte[] record = Arrays.copyOf(piece, length);
        length = 0;
        return record;
    }
}
