package jp.kumiai.otp.domain.seedimport.serial;

/** Why a text is no serial mapping. Facts, never sentences. Immutable, whichever it is. */
public sealed interface SerialMappingFailure {

    /** One constant per kind of failure. */
    enum Code {
        UNKNOWN_KIND,
        BAD_LENGTH,
        BAD_PATTERN,
        UNSAFE_PATTERN,
        BAD_TABLE
    }

    Code code();

    /** It begins with none of {@code last:}, {@code table:} and {@code regex:}. */
    record UnknownKind() implements SerialMappingFailure {
        @Override
        public Code code() {
            return Code.UNKNOWN_KIND;
        }
    }

    /** What follows {@code last:} is not 8 to 12. */
    record BadLength() implements SerialMappingFailure {
        @Override
        public Code code() {
            return Code.BAD_LENGTH;
        }
    }

    /** What follows {@code regex:} is no regular expression, or has no group. */
    record BadPattern() implements SerialMappingFailure {
        @Override
        public Code code() {
            return Code.BAD_PATTERN;
        }
    }

    /** The regular expression has a form that can take for ever, or is too long. */
    record UnsafePattern() implements SerialMappingFailure {
        @Override
        public Code code() {
            return Code.UNSAFE_PATTERN;
        }
    }

    /**
     * A line of the table is not {@code vendor's serial,printed serial}, or gives a vendor's serial a second time.
     *
     * @param line where, 1 or more
     */
    record BadTable(int line) implements SerialMappingFailure {
        @Override
        public Code code() {
            return Code.BAD_TABLE;
        }
    }
}
