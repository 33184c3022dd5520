package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Locale;
import jp.kumiai.otp.domain.seedimport.CsvLayout.Column;
import jp.kumiai.otp.domain.seedimport.dialect.Dialect;

/**
 * Reads a CSV file, one key per line, without quoting. A first row that begins with the word {@code serial} or
 * {@code upn} is a heading. The first row after it tells the shape; any row is an entry, and a bad one does not hide the
 * rows after it.
 */
final class CsvSeedFile {

    private final Gathering gathering;
    private final FileKey key;
    private final ReadingOptions options;
    private final ReadingLimits limits;

    CsvSeedFile(Gathering gathering, FileKey key, ReadingOptions options, ReadingLimits limits) {
        this.gathering = gathering;
        this.key = key;
        this.options = options;
        this.limits = limits;
    }

    Dialect read(MeteredStream in) throws IOException {
        CsvLines lines = new CsvLines(new BufferedInputStream(in), limits.maxLineBytes());
        Option<CsvLayout> layout = Option.none();
        boolean first = true;
        for (Option<CsvLines.Line> next = lines.next(); next.isDefined(); next = lines.next()) {
            CsvLines.Line line = next.get();
            if (line.text().isBlank() || line.text().strip().startsWith("#")) {
                continue;
            }
            boolean heading = first && CsvShape.isHeading(line.text());
            if (first) {
                checkThatItIsCsv(line.text());
            }
            first = false;
            if (heading) {
                layout = CsvShape.ofHeading(line);
                continue;
            }
            if (layout.isEmpty()) {
                layout = Option.some(CsvShape.ofRow(line));
            }
            gathering.add(entry(line, layout.get()));
        }
        return Dialect.of(layout.getOrElse(CsvLayout.SERIAL_SECRET_STEP).shape());
    }

    private void checkThatItIsCsv(String firstRow) throws Unreadable {
        boolean hasControls = firstRow.chars().anyMatch(c -> c < ' ' && c != '\t');
        boolean hasFields = firstRow.indexOf(',') >= 0
                || firstRow.indexOf(';') >= 0
                || Character.isDigit(firstRow.strip().charAt(0));
        if (hasControls || !hasFields) {
            throw new Unreadable(new SeedFileFailure.NotUnderstood());
        }
        if (key.kind() != FileKey.Kind.NONE) {
            throw new Unreadable(new SeedFileFailure.KeyNotExpected());
        }
    }

    private Either<RefusedEntry, ImportedKey> entry(CsvLines.Line line, CsvLayout layout) {
        String[] fields = layout.fields(line.text());
        layout.passedOver(fields)
                .forEach(column -> gathering.ignore(column.name().toLowerCase(Locale.ROOT)));
        String serial = layout.field(fields, Column.SERIAL);
        return (line.tooLong()
                        ? Either.<Refusal, ImportedKey>left(Refusal.of(RefusedEntry.Reason.LINE_TOO_LONG))
                        : new CsvRow(layout, options).read(line.number(), fields))
                .mapLeft(refusal -> refusal.at(line.number(), serial));
    }
}
