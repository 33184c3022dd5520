package jp.kumiai.otp.bootstrap.command;

import jp.kumiai.otp.domain.seedimport.FileKey;
import jp.kumiai.otp.domain.seedimport.RefusedEntry;
import jp.kumiai.otp.domain.seedimport.SeedFileFailure;

/** What the command line says when a seed file, or an entry of it, is refused. */
final class SeedFileWords {

    private SeedFileWords() {}

    static String of(SeedFileFailure failure) {
        return switch (failure.code()) {
            case EMPTY -> "There is no entry in the file.";
            case NOT_UNDERSTOOD -> "The file is no CSV, PSKC (RFC 6030) or SafeNet XML that is known here.";
            case AMBIGUOUS_CSV -> "The shape of the CSV file is not clear: " + doubt(failure) + ".";
            case NOT_UTF8 -> "The file is not text in UTF-8; save the CSV file as UTF-8.";
            case MALFORMED -> "The file is damaged or no well-formed XML" + line(failure) + ".";
            case FORBIDDEN_XML ->
                "The file has a document type, an entity or a nesting that no seed file needs" + line(failure) + ".";
            case TOO_LARGE -> "The file is larger than what is imported at once; split it.";
            case KEY_NEEDED -> "The file is encrypted; " + needed(failure) + ".";
            case WRONG_KIND_OF_KEY -> "The file is encrypted in another way; " + needed(failure) + ".";
            case KEY_NOT_EXPECTED ->
                "A key was given, but nothing in the file is encrypted: it may not be the vendor's file.";
            case UNSUPPORTED_ENCRYPTION ->
                "The file is encrypted in a way that is not supported" + method(failure) + ".";
            case WRONG_KEY ->
                "The key is not the one of this file, the file was altered, or its MACs are over the plain secrets "
                        + "(see --accept-weaker-mac).";
        };
    }

    static String of(RefusedEntry.Reason reason) {
        return switch (reason) {
            case BAD_SERIAL -> "the serial number is not 8 to 12 half-width digits";
            case SERIAL_UNMAPPED -> "the serial mapping does not know this serial number";
            case SERIAL_COLLISION -> "the serial mapping makes the same of it as of an earlier line";
            case BAD_SECRET -> "the secret is not written in hexadecimal, Base64 (PSKC) or Base32 (Entra)";
            case SECRET_TOO_SHORT -> "the secret has fewer than 16 bytes";
            case SECRET_TOO_LONG -> "the secret has more than 256 bytes";
            case EVENT_BASED -> "the token counts events (HOTP) and shows no time-based codes";
            case UNSUPPORTED_ALGORITHM -> "this is no time-based (TOTP) key, or its HMAC is unknown";
            case UNSUPPORTED_FEATURE -> "the entry asks for something unknown";
            case BAD_DIGITS -> "the codes do not have 6 to 8 decimal digits";
            case BAD_STEP -> "the step is not 1 to 86400 whole seconds";
            case BAD_DRIFT -> "the drift is not a whole number of steps, 120 at most either way";
            case BAD_EXPIRY -> "the expiry is no date and time";
            case DUPLICATE_IN_FILE -> "the serial number stands in the file twice";
            case NOT_ENCRYPTED -> "the secret is not encrypted, though a key was given";
            case MAC_MISSING -> "the encrypted secret has no MAC";
            case MAC_MISMATCH ->
                "the encrypted secret does not agree with its MAC: damaged or altered, or see " + "--accept-weaker-mac";
            case UNDECRYPTABLE -> "the secret cannot be decrypted";
            case MISSING_FIELD -> "something is missing";
            case TOO_MANY_FIELDS -> "there are more fields than the file's shape has, or more keys than one";
            case LINE_TOO_LONG -> "the line is too long for an entry";
        };
    }

    private static String doubt(SeedFileFailure failure) {
        if (!(failure instanceof SeedFileFailure.AmbiguousCsv ambiguous)) {
            return "";
        }
        return switch (ambiguous.doubt()) {
                    case SEPARATORS -> "commas and semicolons stand in one row";
                    case COLUMNS -> "the columns fit none of the known shapes alone";
                }
                + line(failure);
    }

    private static String line(SeedFileFailure failure) {
        if (failure instanceof SeedFileFailure.AmbiguousCsv ambiguous) {
            return " (line " + ambiguous.line() + ")";
        }
        if (failure instanceof SeedFileFailure.Malformed malformed) {
            return " (line " + malformed.line() + ")";
        }
        return failure instanceof SeedFileFailure.ForbiddenXml forbidden ? " (line " + forbidden.line() + ")" : "";
    }

    private static String needed(SeedFileFailure failure) {
        if (failure instanceof SeedFileFailure.KeyNeeded needed) {
            return option(needed.needed());
        }
        return failure instanceof SeedFileFailure.WrongKindOfKey wrong
                ? option(wrong.needed())
                : "another key is needed";
    }

    private static String option(FileKey.Kind kind) {
        return switch (kind) {
            case NONE -> "no key is needed";
            case PRE_SHARED -> "give its AES key with --preshared-key-file";
            case PASSPHRASE -> "give its passphrase with --passphrase-file";
        };
    }

    private static String method(SeedFileFailure failure) {
        return failure instanceof SeedFileFailure.UnsupportedEncryption encryption
                ? " (" + encryption.method() + ")"
                : "";
    }
}
