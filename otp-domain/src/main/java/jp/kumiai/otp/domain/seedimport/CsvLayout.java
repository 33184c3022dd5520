package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.seedimport.dialect.Dialect;
import jp.kumiai.otp.domain.totp.TotpParameters;

/**
 * Where the columns of one shape of CSV are. Immutable.
 *
 * @param separator between two fields
 * @param columns from left to right
 */
record CsvLayout(Dialect.Shape shape, String separator, List<Column> columns) {

    /** What a column holds. */
    enum Column {
        SERIAL,
        SECRET,
        TYPE,
        DIGITS,
        STEP,
        UPN,
        MANUFACTURER,
        MODEL
    }

    static final CsvLayout SERIAL_SECRET_STEP =
            new CsvLayout(Dialect.Shape.SERIAL_SECRET_STEP, ",", List.of(Column.SERIAL, Column.SECRET, Column.STEP));

    static final CsvLayout SERIAL_SECRET_TYPE = new CsvLayout(
            Dialect.Shape.SERIAL_SECRET_TYPE,
            ",",
            List.of(Column.SERIAL, Column.SECRET, Column.TYPE, Column.DIGITS, Column.STEP));

    static final CsvLayout ENTRA = new CsvLayout(
            Dialect.Shape.ENTRA,
            ",",
            List.of(Column.UPN, Column.SERIAL, Column.SECRET, Column.STEP, Column.MANUFACTURER, Column.MODEL));

    static final CsvLayout MULTIOTP = new CsvLayout(
            Dialect.Shape.MULTIOTP,
            ";",
            List.of(Column.SERIAL, Column.MANUFACTURER, Column.TYPE, Column.SECRET, Column.DIGITS, Column.STEP));

    private static final List<Column> NOT_USED = List.of(Column.UPN, Column.MANUFACTURER, Column.MODEL);

    int width() {
        return columns.size();
    }

    boolean has(Column column) {
        return columns.contains(column);
    }

    String[] fields(String row) {
        return row.split(separator, -1);
    }

    /** The field without the blanks around it; empty when the row is too short or the shape has no such column. */
    String field(String[] fields, Column column) {
        int at = columns.indexOf(column);
        return at >= 0 && at < fields.length ? fields[at].trim() : "";
    }

    /** The columns in which this row says something that the import does not use. */
    List<Column> passedOver(String[] fields) {
        return NOT_USED.reject(column -> field(fields, column).isEmpty());
    }

    Either<RefusedEntry.Reason, byte[]> secret(String text) {
        return shape == Dialect.Shape.ENTRA ? SecretText.fromBase32(text) : SecretText.fromHex(text);
    }

    /** The step of a row that does not tell it; none where others who write this shape assume 30 seconds. */
    Option<Integer> assumedStep() {
        return Option.when(shape == Dialect.Shape.SERIAL_SECRET_STEP, TotpParameters.STANDARD.stepSeconds());
    }
}
