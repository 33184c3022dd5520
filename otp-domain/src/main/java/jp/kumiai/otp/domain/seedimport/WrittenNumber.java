package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Option;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * A whole number of a PSKC file in one of the forms of the wild: decimal digits (RFC 6030), Base64 of those digits, or
 * Base64 of up to eight bytes, the most significant first; four or eight of them are in two's complement.
 *
 * <p>Where a text could be read in two ways, the first of these that fits is taken: {@code 1234} is decimal, and bytes
 * that all are digits are digits.
 *
 * @param decimal the number in decimal digits, maybe after a minus sign
 */
record WrittenNumber(String decimal, Form form) {

    /** How it was written. */
    enum Form {
        DECIMAL,
        BASE64_TEXT,
        BIG_ENDIAN
    }

    private static final int MAX_BYTES = 8;

    /** The number of this text, none when it is in no form. */
    static Option<WrittenNumber> parse(String text) {
        if (isDecimal(text)) {
            return Option.some(new WrittenNumber(text, Form.DECIMAL));
        }
        return text.length() % 4 == 0 ? SecretText.fromBase64(text).flatMap(WrittenNumber::of) : Option.none();
    }

    /** The number of these bytes, none when they are in no form. */
    static Option<WrittenNumber> of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.US_ASCII);
        if (isDecimal(text)) {
            return Option.some(new WrittenNumber(text, Form.BASE64_TEXT));
        }
        boolean signed = bytes.length == Integer.BYTES || bytes.length == Long.BYTES;
        return Option.when(
                bytes.length > 0 && bytes.length <= MAX_BYTES,
                () -> new WrittenNumber(
                        (signed ? new BigInteger(bytes) : new BigInteger(1, bytes)).toString(), Form.BIG_ENDIAN));
    }

    private static boolean isDecimal(String text) {
        return text.matches("-?[0-9]{1,20}");
    }
}
