package jp.kumiai.otp.domain.testkit.cases;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.csv.CsvColumn;

/**
 * A case that can be run.
 *
 * @param rules ids of the rules that it is an example of, one or more
 */
record Case(CaseKind kind, CaseRow row, List<String> rules, String name) {

    /** The rules, the name and the values: all that a report knows of a test is what it is called. */
    String sentence() {
        List<String> values = kind.columns().flatMap(this::value);
        return rules.mkString(" ") + " · " + name + " · " + values.mkString(", ") + " · " + row.place();
    }

    private List<String> value(CsvColumn column) {
        return row.optional(column).map(text -> column.name() + " = " + text).toList();
    }

    void check() {
        kind.check(row);
    }
}
