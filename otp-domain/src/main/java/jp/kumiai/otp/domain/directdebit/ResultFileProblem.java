package jp.kumiai.otp.domain.directdebit;

import io.vavr.control.Option;

/**
 * The first thing in a result file that cannot be right; nothing of such a file may be booked. Immutable.
 *
 * @param recordNumber of the record, header included, 1 or more
 * @param field where in the record, unless it is the record as a whole
 */
public record ResultFileProblem(long recordNumber, Reason reason, Option<RecordField> field) {

    /** What is wrong. */
    public enum Reason {
        /** Not 120 bytes. */
        WRONG_LENGTH,
        /** It begins with none of 1, 2, 8 and 9. */
        UNKNOWN_RECORD_TYPE,
        /** A record of this type cannot stand here. */
        OUT_OF_ORDER,
        /** Anything after the end record. */
        AFTER_END,
        /** The file stops before its end record; the number is that of the record that is missing. */
        UNFINISHED,
        /** A field of digits holds something else. */
        NOT_A_NUMBER,
        /** A code that the layout does not know. */
        UNKNOWN_CODE,
        /** Another collector's file, or one of another day. */
        NOT_THE_ONE_EXPECTED,
        /** The trailer says another count or sum than its records. */
        TOTAL_MISMATCH
    }
}
