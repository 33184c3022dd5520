package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a UTF-8 text, ended by LF, CR or CRLF. Of a line that is too long it keeps the beginning only. Bytes that
 * are no UTF-8 become U+FFFD, so that a comment in another encoding does no harm and a row is refused by its own check.
 */
final class CsvLines {

    /**
     * One line without its end.
     *
     * @param number 1 or more
     */
    record Line(int number, String text, boolean tooLong) {}

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final int maxBytes;
    private int number;
    private boolean afterCarriageReturn;

    CsvLines(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** The next line, none after the last one. */
    Option<Line> next() throws IOException {
        int b = in.read();
        if (b == '\n' && afterCarriageReturn) {
            b = in.read();
        }
        if (b < 0) {
            return Option.none();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        for (; b >= 0 && b != '\n' && b != '\r'; b = in.read()) {
            tooLong = line.size() == maxBytes;
            if (!tooLong) {
                line.write(b);
            }
        }
        afterCarriageReturn = b == '\r';
        number++;
        return Option.some(new Line(number, text(line), tooLong));
    }

    private String text(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        return number == 1 && text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    }
}
