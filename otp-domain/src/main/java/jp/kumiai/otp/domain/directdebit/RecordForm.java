package jp.kumiai.otp.domain.directdebit;

import java.util.Arrays;
import jp.kumiai.otp.domain.account.ZenginDigits;
import jp.kumiai.otp.domain.account.ZenginText;

/** A record being filled in: 120 bytes, at first nothing but its type and spaces. For one record and one thread. */
final class RecordForm {

    static final int RECORD_BYTES = 120;

    private final byte[] bytes = new byte[RECORD_BYTES];

    private RecordForm(RecordType type) {
        Arrays.fill(bytes, (byte) ' ');
        bytes[0] = type.code();
    }

    static RecordForm of(RecordType type) {
        return new RecordForm(type);
    }

    /** Writes digits to the right of their field, with zeros before them. */
    RecordForm digits(RecordField field, String digits) {
        return text(field, ZenginDigits.padded(digits, field.length()));
    }

    /** Writes a code of one digit. */
    RecordForm code(RecordField field, char digit) {
        return digits(field, String.valueOf(digit));
    }

    /** Writes a count or an amount. */
    RecordForm quantity(RecordField field, long quantity) {
        return digits(field, Long.toString(quantity));
    }

    /** Writes text to the left of its field. */
    RecordForm text(RecordField field, String text) {
        byte[] encoded = ZenginText.encode(text);
        if (encoded.length > field.length()) {
            throw new IllegalArgumentException("a text is longer than its field " + field);
        }
        System.arraycopy(encoded, 0, bytes, field.offset(), encoded.length);
        return this;
    }

    /** The 120 bytes and the end of line after them. */
    byte[] endedBy(LineEnd lineEnd) {
        byte[] end = lineEnd.bytes();
        byte[] line = Arrays.copyOf(bytes, RECORD_BYTES + end.length);
        System.arraycopy(end, 0, line, RECORD_BYTES, end.length);
        return line;
    }
}
