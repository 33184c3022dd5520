package jp.kumiai.otp.adapter.http.page.report;

import io.vavr.collection.List;

/** The figures of a report, as its page shows them and its file has them. Each row has a value for each column. */
public record Table(List<String> columns, List<List<Value>> rows) {

    public Table {
        if (rows.exists(row -> row.size() != columns.size())) {
            throw new IllegalArgumentException("a row has a value for each column");
        }
    }

    public static Table of(String... columns) {
        return new Table(List.of(columns), List.empty());
    }

    static Table of(String first, List<String> others) {
        return new Table(others.prepend(first), List.empty());
    }

    public Table rows(List<List<Value>> all) {
        return new Table(columns, all);
    }
}
