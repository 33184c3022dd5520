package jp.kumiai.otp.domain.csv;

import io.vavr.control.Option;

/**
 * Where a text is no table of the columns expected. A fact, never a sentence. Immutable.
 *
 * @param line of the text on which the record begins, 1 or more; an embedded line break begins a line too
 * @param column the heading as it is written, or the name of a column that is missing; none of a whole line
 */
public record CsvProblem(int line, Option<String> column, Reason reason) {

    /** What is wrong. */
    public enum Reason {
        /** There is not even a heading. */
        HEADING_MISSING,
        /** A heading that no column has. */
        UNKNOWN_COLUMN,
        /** A column stands there twice, under one heading or two. */
        DOUBLE_COLUMN,
        /** A column that has to be there is not. */
        MISSING_COLUMN,
        /** The line has fewer fields than the heading. */
        TOO_FEW_FIELDS,
        /** The line has more fields than the heading. */
        TOO_MANY_FIELDS,
        /** A quoted field does not end, or not within the longest record there may be. */
        QUOTE_NOT_CLOSED,
        /** A quote within a field that does not begin with one. */
        QUOTE_IN_PLAIN_FIELD,
        /** Anything but a comma or the end of the line behind a closing quote. */
        TEXT_AFTER_QUOTE,
        /** A control character, a tab or a carriage return alone for instance. */
        CONTROL_CHARACTER,
        /** The record has more than 4,096 characters. */
        RECORD_TOO_LONG
    }
}
