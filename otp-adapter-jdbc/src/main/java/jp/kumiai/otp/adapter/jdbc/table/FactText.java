package jp.kumiai.otp.adapter.jdbc.table;

import io.vavr.collection.TreeMap;

/** One fact as it stands among others in the text of an event's facts, for a statement that looks for it. Stateless. */
public final class FactText {

    private FactText() {}

    /**
     * A part of {@code facts} exactly when the fact is among them: in a name or value the quotation marks would be
     * escaped.
     */
    public static String of(String name, String value) {
        String alone = FactsJson.write(TreeMap.of(name, value));
        return alone.substring(1, alone.length() - 1);
    }
}
