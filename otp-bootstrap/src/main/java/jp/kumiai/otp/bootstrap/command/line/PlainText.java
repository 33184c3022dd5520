package jp.kumiai.otp.bootstrap.command.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import java.io.PrintWriter;

/**
 * An answer for people: a line for each value, a table for each array of objects. Japanese characters count as two, as
 * terminals show them.
 */
final class PlainText {

    private static final String NOTHING = "-";
    private static final String GAP = "  ";

    private PlainText() {}

    static void print(ObjectNode answer, PrintWriter out) {
        List<String> names = names(answer);
        int width = names.map(PlainText::width).max().getOrElse(0);
        names.filter(name -> !isTable(answer.get(name)))
                .forEach(name -> out.println(padded(name, width) + GAP + text(answer.get(name))));
        names.filter(name -> isTable(answer.get(name))).forEach(name -> {
            out.println();
            out.println(name + ":");
            table(List.ofAll(answer.get(name))).forEach(line -> out.println(GAP + line));
        });
    }

    private static List<String> names(JsonNode object) {
        return Iterator.ofAll(object.fieldNames()).toList();
    }

    private static boolean isTable(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.get(0).isObject();
    }

    private static List<String> table(List<JsonNode> rows) {
        List<String> names = rows.flatMap(PlainText::names).distinct();
        List<List<String>> cells = rows.map(row -> names.map(name -> row.has(name) ? text(row.get(name)) : NOTHING))
                .prepend(names);
        List<Integer> widths = List.range(0, names.size())
                .map(column -> cells.map(row -> width(row.get(column))).max().getOrElse(0));
        return cells.map(
                row -> row.zipWith(widths, PlainText::padded).mkString(GAP).stripTrailing());
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.isEmpty()
                    ? NOTHING
                    : List.ofAll(value).map(PlainText::text).mkString(" ");
        }
        if (value.isObject()) {
            return names(value).map(name -> name + "=" + text(value.get(name))).mkString(", ");
        }
        String text = value.asText();
        return value.isNull() || text.isEmpty() ? NOTHING : text;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Places on a terminal: half-width katakana and everything before Hangul take one, the rest two. */
    private static int width(String text) {
        return text.codePoints()
                .map(c -> c < 0x1100 || (c >= 0xFF61 && c <= 0xFF9F) ? 1 : 2)
                .sum();
    }
}
