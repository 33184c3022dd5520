package jp.kumiai.otp.domain.csv;

import io.vavr.collection.Array;

/** One row of a table, its fields asked for by their columns. Immutable. */
public final class CsvRow {

    private final int line;
    private final CsvHeading heading;
    private final Array<String> fields;

    CsvRow(int line, CsvHeading heading, Array<String> fields) {
        this.line = line;
        this.heading = heading;
        this.fields = fields;
    }

    /** Where it begins in the text, 1 or more. */
    public int line() {
        return line;
    }

    /** What stands in this column, exactly as written; it may be empty. */
    public String text(CsvColumn column) {
        return fields.get(place(column));
    }

    /** The heading of this column as it is written. */
    public String heading(CsvColumn column) {
        return heading.written().get(place(column));
    }

    private int place(CsvColumn column) {
        return heading.places()
                .get(column)
                .getOrElseThrow(() -> new IllegalArgumentException("no column of this table: " + column.name()));
    }
}
