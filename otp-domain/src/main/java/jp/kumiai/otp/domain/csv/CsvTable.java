package jp.kumiai.otp.domain.csv;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.IntSupplier;
import jp.kumiai.otp.domain.csv.CsvProblem.Reason;

/**
 * A table with a heading, read row by row: it holds one row at a time, however long the text is. All columns must be
 * there, in any order, and no others. A row with a problem does not hide the rows after it.
 *
 * <p>Source: RFC 4180; of what it leaves open, a line may end with LF alone, and empty lines are skipped. A record has
 * at most {@value CsvRecords#MAX_RECORD} characters. Nothing is trimmed. For one thread.
 */
public final class CsvTable {

    private final CsvRecords records;
    private final CsvHeading heading;

    private CsvTable(CsvRecords records, CsvHeading heading) {
        this.records = records;
        this.heading = heading;
    }

    /**
     * Reads the heading.
     *
     * @param text its characters (UTF-16 units), −1 after the last
     */
    public static Either<List<CsvProblem>, CsvTable> open(IntSupplier text, List<CsvColumn> columns) {
        CsvRecords records = new CsvRecords(text);
        Option<CsvRecord> first = records.next();
        if (first.isEmpty()) {
            return Either.left(List.of(new CsvProblem(1, Option.none(), Reason.HEADING_MISSING)));
        }
        CsvRecord record = first.get();
        return record.fault().isDefined()
                ? Either.left(List.of(new CsvProblem(
                        record.line(), Option.none(), record.fault().get())))
                : CsvHeading.of(record, columns).map(heading -> new CsvTable(records, heading));
    }

    /** The next row or what is wrong with it, none after the last. */
    public Option<Either<CsvProblem, CsvRow>> next() {
        return records.next().map(this::row);
    }

    private Either<CsvProblem, CsvRow> row(CsvRecord record) {
        int expected = heading.written().size();
        int fields = record.fields().size();
        if (record.fault().isDefined()) {
            Option<String> column =
                    Option.when(fields < expected, () -> heading.written().get(fields));
            return Either.left(
                    new CsvProblem(record.line(), column, record.fault().get()));
        }
        if (fields != expected) {
            Reason reason = fields < expected ? Reason.TOO_FEW_FIELDS : Reason.TOO_MANY_FIELDS;
            return Either.left(new CsvProblem(record.line(), Option.none(), reason));
        }
        return Either.right(new CsvRow(record.line(), heading, record.fields()));
    }
}
