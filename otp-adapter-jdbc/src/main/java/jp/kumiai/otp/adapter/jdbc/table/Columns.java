package jp.kumiai.otp.adapter.jdbc.table;

import io.vavr.collection.List;

/** The columns of a table in a select list, each under the table's prefix, so that a join keeps them apart. */
public final class Columns {

    private Columns() {}

    /** For instance {@code t.drift AS t_drift, t.device AS t_device}. */
    public static String of(String alias, String... names) {
        return of(alias, List.of(names));
    }

    static String of(String alias, List<String> names) {
        return names.map(name -> alias + "." + name + " AS " + alias + "_" + name)
                .mkString(", ");
    }
}
