package jp.kumiai.otp.adapter.jdbc.table;

import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The facts of an event as a JSON object of strings (RFC 8259), in the order of their names, without white space.
 *
 * <p>Control characters, DEL and surrogates are escaped, so that the text is well-formed in every encoding and any fact
 * comes back as it was, half of a pair included. Only what {@link #write} makes is read; it is no JSON parser. Stateless.
 */
public final class FactsJson {

    private static final int INITIAL_LENGTH = 160;

    private FactsJson() {}

    public static String write(Map<String, String> facts) {
        List<Tuple2<String, String>> sorted = facts.toJavaList();
        sorted.sort(Comparator.comparing(Tuple2::_1)); // they nearly always are
        StringBuilder json = new StringBuilder(INITIAL_LENGTH).append('{');
        for (Tuple2<String, String> fact : sorted) {
            if (json.length() > 1) {
                json.append(',');
            }
            appendQuoted(json, fact._1());
            json.append(':');
            appendQuoted(json, fact._2());
        }
        return json.append('}').toString();
    }

    private static void appendQuoted(StringBuilder json, String text) {
        json.append('"');
        if (isPlain(text)) { // almost always, and then it is copied at once
            json.append(text);
        } else {
            appendEscaped(json, text);
        }
        json.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isMark(c) || isUnseen(c)) {
                return false;
            }
        }
        return true;
    }

    private static void appendEscaped(StringBuilder json, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isMark(c)) {
                json.append('\\').append(c);
            } else if (isUnseen(c)) {
                json.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                json.append(c);
            }
        }
    }

    private static boolean isMark(char c) {
        return c == '"' || c == '\\';
    }

    private static boolean isUnseen(char c) {
        return Character.isISOControl(c) || Character.isSurrogate(c);
    }

    /**
     * Reads what {@link #write} made.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static Map<String, String> read(String json) {
        Cursor cursor = new Cursor(json);
        Map<String, String> facts = TreeMap.empty();
        cursor.expect('{');
        while (!cursor.isAt('}')) {
            if (facts.nonEmpty()) {
                cursor.expect(',');
            }
            String name = cursor.string();
            cursor.expect(':');
            facts = facts.put(name, cursor.string());
        }
        cursor.expect('}');
        cursor.expectEnd();
        return facts;
    }

    /** Where reading has come to. */
    private static final class Cursor {

        private final String json;
        private final boolean hasEscapes;
        private int next;

        Cursor(String json) {
            this.json = json;
            this.hasEscapes = json.indexOf('\\') >= 0;
        }

        boolean isAt(char c) {
            return next < json.length() && json.charAt(next) == c;
        }

        void expect(char c) {
            if (take() != c) {
                throw new IllegalArgumentException("facts: something else than " + c + " before " + next);
            }
        }

        void expectEnd() {
            if (next != json.length()) {
                throw new IllegalArgumentException("facts: something comes after the end");
            }
        }

        String string() {
            expect('"');
            int end = json.indexOf('"', next);
            if (!hasEscapes && end >= 0) { // almost always, and then it is copied at once
                String text = json.substring(next, end);
                next = end + 1;
                return text;
            }
            StringBuilder text = new StringBuilder();
            for (char c = take(); c != '"'; c = take()) {
                text.append(c == '\\' ? escaped() : c);
            }
            return text.toString();
        }

        private char escaped() {
            char c = take();
            return c == 'u' ? (char) HexFormat.fromHexDigits("" + take() + take() + take() + take()) : c;
        }

        private char take() {
            if (next == json.length()) {
                throw new IllegalArgumentException("facts: the end comes too early");
            }
            return json.charAt(next++);
        }
    }
}
