package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Option;

/**
 * An entry of the file that cannot be imported, and the first reason found.
 *
 * <p>Its texts come from an untrusted file: the constructor takes out control and direction characters and cuts them
 * short. A serial number longer than 20 characters shows only its first four: it may be a secret in the wrong column.
 * Immutable.
 *
 * @param line where the entry begins in the file, 1 or more
 * @param serialAsWritten what stands in the place of the serial number, at most 20 characters; empty when nothing does
 * @param detail the name or value that was not understood, at most 80 characters, never a secret
 */
public record RefusedEntry(int line, String serialAsWritten, Reason reason, Option<String> detail) {

    /** Why an entry is refused. */
    public enum Reason {
        /** Not 8 to 12 ASCII digits (R16); the detail is what a mapping made of it. */
        BAD_SERIAL,
        /** The serial mapping does not know it. */
        SERIAL_UNMAPPED,
        /** The serial mapping makes of it what it made of an earlier entry; the detail names that one's line. */
        SERIAL_COLLISION,
        /** The secret is not written as files of this shape write it: in hexadecimal, Base64 or Base32. */
        BAD_SECRET,
        /** Fewer than 16 bytes. */
        SECRET_TOO_SHORT,
        /** More than 256 bytes. */
        SECRET_TOO_LONG,
        /** A key that counts events (HOTP) instead of time. */
        EVENT_BASED,
        /** Not TOTP for another reason, or with an unknown HMAC. */
        UNSUPPORTED_ALGORITHM,
        /** Something that changes the use of the key and that this reader does not know; the detail names it. */
        UNSUPPORTED_FEATURE,
        /** Not 6 to 8 decimal digits. */
        BAD_DIGITS,
        /** Not a whole number of seconds, 1 to 86,400. */
        BAD_STEP,
        /** Not a whole number of steps, 120 at most either way. */
        BAD_DRIFT,
        /** Not a date and time between 1970 and 9999. */
        BAD_EXPIRY,
        /** The serial number stands in an earlier entry; the detail names its line. */
        DUPLICATE_IN_FILE,
        /** A plain secret in a file that was given a key. */
        NOT_ENCRYPTED,
        /** An encrypted secret without anything to authenticate it by. */
        MAC_MISSING,
        /** The encrypted secret is not what its MAC says. */
        MAC_MISMATCH,
        /** The MAC is right, and yet the secret cannot be decrypted. */
        UNDECRYPTABLE,
        /** A field is missing; the detail names it. */
        MISSING_FIELD,
        /** More fields or keys in the entry than there can be. */
        TOO_MANY_FIELDS,
        /** A row of the CSV file is longer than any row can be. */
        LINE_TOO_LONG
    }

    public RefusedEntry {
        serialAsWritten = AsWritten.field(serialAsWritten);
        detail = detail.map(AsWritten::name);
    }
}
