package jp.kumiai.otp.domain.seedimport;

/** Why a seed file cannot be read as a whole; nothing of it may be imported then. Immutable, whichever it is. */
public sealed interface SeedFileFailure {

    /** One constant per kind of failure. */
    enum Code {
        EMPTY,
        NOT_UNDERSTOOD,
        AMBIGUOUS_CSV,
        NOT_UTF8,
        MALFORMED,
        FORBIDDEN_XML,
        TOO_LARGE,
        KEY_NEEDED,
        WRONG_KIND_OF_KEY,
        KEY_NOT_EXPECTED,
        UNSUPPORTED_ENCRYPTION,
        WRONG_KEY
    }

    Code code();

    /** There is no entry in it. */
    record Empty() implements SeedFileFailure {
        @Override
        public Code code() {
            return Code.EMPTY;
        }
    }

    /** It has none of the shapes that are read. */
    record NotUnderstood() implements SeedFileFailure {
        @Override
        public Code code() {
            return Code.NOT_UNDERSTOOD;
        }
    }

    /**
     * It is a table, but could be of several shapes, or of none in particular.
     *
     * @param line of its first row, 1 or more
     */
    record AmbiguousCsv(int line, Doubt doubt) implements SeedFileFailure {

        /** What speaks for more than one shape. */
        public enum Doubt {
            /** Commas and semicolons in one row. */
            SEPARATORS,
            /** The number of columns, or what stands in them, fits no shape without a heading. */
            COLUMNS
        }

        @Override
        public Code code() {
            return Code.AMBIGUOUS_CSV;
        }
    }

    /** It is no text, or not in UTF-8, which a CSV file has to be; XML may be in UTF-16, too. */
    record NotUtf8() implements SeedFileFailure {
        @Override
        public Code code() {
            return Code.NOT_UTF8;
        }
    }

    /**
     * The XML is not well-formed or not in the order of RFC 6030; a file cut short is one.
     *
     * @param line where it was noticed, 1 or more
     */
    record Malformed(int line) implements SeedFileFailure {
        @Override
        public Code code() {
            return Code.MALFORMED;
        }
    }

    /**
     * The XML has a document type or an entity, or is deeper or longer in one place than a seed file can be.
     *
     * @param line where it was noticed, 1 or more
     */
    record ForbiddenXml(int line) implements SeedFileFailure {
        @Override
        public Code code() {
            return Code.FORBIDDEN_XML;
        }
    }

    /** It has more bytes or more entries than are read at once. */
    record TooLarge(Measure measure) implements SeedFileFailure {

        /** What there is too much of. */
        public enum Measure {
            BYTES,
            ENTRIES
        }

        @Override
        public Code code() {
            return Code.TOO_LARGE;
        }
    }

    /** It is encrypted, and no key was given. */
    record KeyNeeded(FileKey.Kind needed) implements SeedFileFailure {
        @Override
        public Code code() {
            return Code.KEY_NEEDED;
        }
    }

    /** It wants a passphrase and was given a pre-shared key, or the other way round. */
    record WrongKindOfKey(FileKey.Kind needed) implements SeedFileFailure {
        @Override
        public Code code() {
            return Code.WRONG_KIND_OF_KEY;
        }
    }

    /** A key was given, and nothing in the file is encrypted: it may not be the file that the vendor sent. */
    record KeyNotExpected() implements SeedFileFailure {
        @Override
        public Code code() {
            return Code.KEY_NOT_EXPECTED;
        }
    }

    /**
     * It is encrypted or authenticated in a way that this reader does not know.
     *
     * @param method the method or parameter as the file names it, at most 80 characters
     */
    record UnsupportedEncryption(String method) implements SeedFileFailure {

        public UnsupportedEncryption {
            method = AsWritten.name(method);
        }

        @Override
        public Code code() {
            return Code.UNSUPPORTED_ENCRYPTION;
        }
    }

    /** The key is not the one of this file, or every secret of the file has been altered. */
    record WrongKey() implements SeedFileFailure {
        @Override
        public Code code() {
            return Code.WRONG_KEY;
        }
    }
}
