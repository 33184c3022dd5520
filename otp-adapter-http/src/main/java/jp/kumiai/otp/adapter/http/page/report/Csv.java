package jp.kumiai.otp.adapter.http.page.report;

import io.vavr.collection.List;
import java.math.BigDecimal;

/**
 * Tables as CSV (RFC 4180), with the byte order mark without which Excel takes UTF-8 for Shift_JIS. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it, as spreadsheets themselves write such texts; numbers
 * are not texts, and a negative one keeps its sign. Stateless.
 */
public final class Csv {

    /** Media type of what {@link #of} writes. */
    public static final String TYPE = "text/csv; charset=utf-8; header=present";

    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    public static String of(Table table) {
        return table.rows()
                .map(row -> row.map(Csv::cell))
                .prepend(table.columns().map(Csv::text))
                .map(Csv::line)
                .mkString(MARK, "", "");
    }

    private static String line(List<String> cells) {
        return cells.mkString(",") + END;
    }

    private static String cell(Value value) {
        if (value instanceof Value.Count count) {
            return Long.toString(count.number());
        }
        return value instanceof Value.PerMille share
                ? BigDecimal.valueOf(share.number(), 1).toPlainString()
                : text(((Value.Text) value).words());
    }

    private static String text(String words) {
        String harmless = !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
