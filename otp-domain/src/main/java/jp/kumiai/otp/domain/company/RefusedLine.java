package jp.kumiai.otp.domain.company;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.csv.CsvProblem;

/** Why a line of a file of companies or users is not taken. Facts, never sentences. Immutable, whichever it is. */
public sealed interface RefusedLine {

    /** Every sort, for an exhaustive switch without a default. */
    enum Code {
        NOT_CSV,
        BAD_FIELD,
        TWICE_IN_FILE,
        NOT_POSSIBLE
    }

    Code code();

    /** Where the line is in the file, 1 or more. */
    int line();

    /** The heading of the column, as it is written; none of a whole line. */
    Option<String> column();

    /** The line is no row of the table. */
    record NotCsv(CsvProblem problem) implements RefusedLine {

        @Override
        public Code code() {
            return Code.NOT_CSV;
        }

        @Override
        public int line() {
            return problem.line();
        }

        @Override
        public Option<String> column() {
            return problem.column();
        }
    }

    /** A field is empty or not written as its column asks for. */
    record BadField(int line, Option<String> column) implements RefusedLine {

        @Override
        public Code code() {
            return Code.BAD_FIELD;
        }
    }

    /**
     * The number or ID stands in an earlier line too, which may be refused itself.
     *
     * @param earlier that line
     */
    record TwiceInFile(int line, Option<String> column, int earlier) implements RefusedLine {

        @Override
        public Code code() {
            return Code.TWICE_IN_FILE;
        }
    }

    /** What the line asks for cannot be done. */
    record NotPossible(int line, CompanyFailure failure) implements RefusedLine {

        @Override
        public Code code() {
            return Code.NOT_POSSIBLE;
        }

        @Override
        public Option<String> column() {
            return Option.none();
        }
    }
}
