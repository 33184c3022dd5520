package jp.kumiai.otp.domain.csv;

import io.vavr.collection.Array;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import jp.kumiai.otp.domain.csv.CsvProblem.Reason;

/**
 * Cuts a text into records, one at a time, by the grammar of RFC 4180: commas, quotes, doubled quotes and line breaks
 * within them, lines that end with LF or CRLF. Empty lines are skipped. After a fault it goes on with the next line. For
 * one thread.
 */
final class CsvRecords {

    /** In characters (UTF-16 units), inclusive; the separators and quotes of the record count. */
    static final int MAX_RECORD = 4_096;

    private static final int END = -1;
    private static final int NOTHING = -2;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private enum State {
        BEFORE_FIELD,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final IntSupplier text;
    private int held;
    private int line = 1;

    /** Reads a text from its first character, a byte order mark or not, to the −1 after its last. */
    CsvRecords(IntSupplier text) {
        this.text = text;
        int first = text.getAsInt();
        this.held = first == BYTE_ORDER_MARK ? NOTHING : first;
    }

    /** The next record, none after the last. */
    Option<CsvRecord> next() {
        int at = line;
        int c = read();
        while (c == '\n') {
            at = line;
            c = read();
        }
        return c == END ? Option.none() : Option.some(record(at, c));
    }

    private CsvRecord record(int at, int first) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        State state = State.BEFORE_FIELD;
        int c = first;
        for (int length = 1; !ends(c, state); length++) {
            Option<Reason> fault = fault(c, state, length);
            if (fault.isDefined()) {
                skipLine(c);
                return new CsvRecord(at, Array.ofAll(fields), fault);
            }
            if (c == ',' && state != State.QUOTED) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c != '"' || state == State.AFTER_QUOTE) {
                field.append((char) c);
            }
            state = after(c, state);
            c = read();
        }
        if (state == State.QUOTED) {
            return new CsvRecord(at, Array.ofAll(fields), Option.some(Reason.QUOTE_NOT_CLOSED));
        }
        fields.add(field.toString());
        return new CsvRecord(at, Array.ofAll(fields), Option.none());
    }

    private static boolean ends(int c, State state) {
        return c == END || (c == '\n' && state != State.QUOTED);
    }

    private static Option<Reason> fault(int c, State state, int length) {
        if (length > MAX_RECORD) {
            return Option.some(state == State.QUOTED ? Reason.QUOTE_NOT_CLOSED : Reason.RECORD_TOO_LONG);
        }
        if (Character.isISOControl(c) && c != '\n') {
            return Option.some(Reason.CONTROL_CHARACTER);
        }
        if (state == State.PLAIN && c == '"') {
            return Option.some(Reason.QUOTE_IN_PLAIN_FIELD);
        }
        return Option.when(state == State.AFTER_QUOTE && c != '"' && c != ',', Reason.TEXT_AFTER_QUOTE);
    }

    private static State after(int c, State state) {
        return switch (state) {
            case BEFORE_FIELD -> c == ',' ? State.BEFORE_FIELD : c == '"' ? State.QUOTED : State.PLAIN;
            case PLAIN -> c == ',' ? State.BEFORE_FIELD : State.PLAIN;
            case QUOTED -> c == '"' ? State.AFTER_QUOTE : State.QUOTED;
            case AFTER_QUOTE -> c == '"' ? State.QUOTED : State.BEFORE_FIELD;
        };
    }

    private void skipLine(int from) {
        for (int c = from; c != END && c != '\n'; ) {
            c = read();
        }
    }

    /** The next character, CRLF as one line feed. */
    private int read() {
        int c = take();
        if (c == '\r') {
            int following = take();
            if (following == '\n') {
                c = following;
            } else {
                held = following;
            }
        }
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private int take() {
        int c = held == NOTHING ? text.getAsInt() : held;
        held = NOTHING;
        return c;
    }
}
