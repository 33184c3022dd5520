package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.kumiai.otp.domain.seedimport.SeedFileFailure.AmbiguousCsv.Doubt;

/**
 * Tells by the first row which shape a CSV file has. A shape is taken only when no other fits, for a wrong guess would
 * store tokens that never show the right code.
 *
 * <ol>
 *   <li>Entra's heading says so by itself.
 *   <li>A row with commas and semicolons is in doubt.
 *   <li>Semicolons: six columns with the name of an algorithm in the third are multiOTP's, anything else is in doubt.
 *   <li>Commas: the name of an algorithm in the third column is privacyIDEA's; up to three columns without it are
 *       {@code serial,hexsecret[,step]}; more are in doubt: {@code 6,60} may be digits and step or neither.
 * </ol>
 */
final class CsvShape {

    private static final String ENTRA_HEADING = "upn,serialnumber,secretkey,timeinterval,manufacturer,model";

    /** A word such as TOTP or HOTP; a secret in the wrong column has digits. */
    private static final Pattern ALGORITHM = Pattern.compile("[A-Za-z]{3,12}");

    private CsvShape() {}

    /** No serial number begins with a letter like these, so this cannot be a row that was meant. */
    static boolean isHeading(String firstRow) {
        String row = firstRow.strip().toLowerCase(Locale.ROOT);
        return row.startsWith("serial") || row.startsWith("upn");
    }

    /** The shape that a heading tells by itself; none when the first row has to tell it. */
    static Option<CsvLayout> ofHeading(CsvLines.Line heading) throws Unreadable {
        String row = heading.text().toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        if (row.startsWith("upn") && !row.equals(ENTRA_HEADING)) {
            throw ambiguous(heading, Doubt.COLUMNS);
        }
        return Option.when(row.equals(ENTRA_HEADING), CsvLayout.ENTRA);
    }

    static CsvLayout ofRow(CsvLines.Line line) throws Unreadable {
        boolean semicolons = line.text().indexOf(';') >= 0;
        if (semicolons && line.text().indexOf(',') >= 0) {
            throw ambiguous(line, Doubt.SEPARATORS);
        }
        String[] fields = line.text().split(semicolons ? ";" : ",", -1);
        boolean named = fields.length > 2 && ALGORITHM.matcher(fields[2].trim()).matches();
        if (semicolons && named && fields.length == CsvLayout.MULTIOTP.width()) {
            return CsvLayout.MULTIOTP;
        }
        if (!semicolons && named && fields.length <= CsvLayout.SERIAL_SECRET_TYPE.width()) {
            return CsvLayout.SERIAL_SECRET_TYPE;
        }
        if (!semicolons && !named && fields.length <= CsvLayout.SERIAL_SECRET_STEP.width()) {
            return CsvLayout.SERIAL_SECRET_STEP;
        }
        throw ambiguous(line, Doubt.COLUMNS);
    }

    private static Unreadable ambiguous(CsvLines.Line line, Doubt doubt) {
        return new Unreadable(new SeedFileFailure.AmbiguousCsv(line.number(), doubt));
    }
}
