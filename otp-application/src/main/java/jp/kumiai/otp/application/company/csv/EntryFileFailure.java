package jp.kumiai.otp.application.company.csv;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.csv.CsvProblem;

/** Why a file of entries was not imported. Facts, never sentences. */
public sealed interface EntryFileFailure {

    /** Every reason, for an exhaustive switch without a default. */
    enum Code {
        TOO_LARGE,
        NOT_TEXT,
        BAD_HEADING,
        NO_LINES,
        LINES_REFUSED
    }

    Code code();

    /** The file has more bytes than one that is imported at once; see {@link EntryText#MAX_BYTES}. */
    record TooLarge() implements EntryFileFailure {

        @Override
        public Code code() {
            return Code.TOO_LARGE;
        }
    }

    /** The file is text in neither UTF-8 nor Windows-31J (Shift_JIS as Japanese spreadsheets write it). */
    record NotText() implements EntryFileFailure {

        @Override
        public Code code() {
            return Code.NOT_TEXT;
        }
    }

    /** The first line does not name the columns. */
    record BadHeading(List<CsvProblem> problems) implements EntryFileFailure {

        @Override
        public Code code() {
            return Code.BAD_HEADING;
        }
    }

    /** There is a heading and nothing below it. */
    record NoLines() implements EntryFileFailure {

        @Override
        public Code code() {
            return Code.NO_LINES;
        }
    }

    /**
     * At least one line is refused.
     *
     * @param report its {@code entered} are stored only if it says so: when a line was refused that had been good a moment
     *     before, since somebody else entered something meanwhile
     */
    record LinesRefused(EntryFileReport report) implements EntryFileFailure {

        @Override
        public Code code() {
            return Code.LINES_REFUSED;
        }
    }
}
