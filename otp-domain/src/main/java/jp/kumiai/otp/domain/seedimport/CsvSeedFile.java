package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Locale;

/**
 * Reads {@code serial,hexsecret[,step]}, one key per line, without quoting. A first row that begins with the word
 * {@code serial} is a heading. Any other row is an entry, and a bad one does not hide the rows after it.
 */
final class CsvSeedFile {

    private final Gathering gathering;
    private final FileKey key;
    private final ReadingLimits limits;

    CsvSeedFile(Gathering gathering, FileKey key, ReadingLimits limits) {
        this.gathering = gathering;
        this.key = key;
        this.limits = limits;
    }

    void read(MeteredStream in) throws IOException {
        CsvLines lines = new CsvLines(new BufferedInputStream(in), limits.maxLineBytes());
        boolean first = true;
        for (Option<CsvLines.Line> next = lines.next(); next.isDefined(); next = lines.next()) {
            CsvLines.Line line = next.get();
            if (line.text().isBlank() || line.text().strip().startsWith("#")) {
                continue;
            }
            if (first) {
                checkThatItIsCsv(line.text());
            }
            if (!first || !isHeading(line.text())) {
                gathering.add(entry(line));
            }
            first = false;
        }
    }

    private void checkThatItIsCsv(String firstRow) throws Unreadable {
        boolean hasControls = firstRow.chars().anyMatch(c -> c < ' ' && c != '\t');
        boolean hasFields =
                firstRow.indexOf(',') >= 0 || Character.isDigit(firstRow.strip().charAt(0));
        if (hasControls || !hasFields) {
            throw new Unreadable(new SeedFileFailure.NotUnderstood());
        }
        if (key.kind() != FileKey.Kind.NONE) {
            throw new Unreadable(new SeedFileFailure.KeyNotExpected());
        }
    }

    /** No serial number begins with a letter, so this cannot be a row that was meant. */
    private static boolean isHeading(String firstRow) {
        return firstRow.strip().toLowerCase(Locale.ROOT).startsWith("serial");
    }

    private static Either<RefusedEntry, ImportedKey> entry(CsvLines.Line line) {
        String[] fields = line.text().split(",", -1);
        String serial = fields[0].trim();
        return (line.tooLong()
                        ? Either.<Refusal, ImportedKey>left(Refusal.of(RefusedEntry.Reason.LINE_TOO_LONG))
                        : CsvRow.read(line.number(), fields))
                .mapLeft(refusal -> refusal.at(line.number(), serial));
    }
}
