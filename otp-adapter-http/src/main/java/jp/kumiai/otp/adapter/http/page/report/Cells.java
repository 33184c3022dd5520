package jp.kumiai.otp.adapter.http.page.report;

import java.math.BigDecimal;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.bank.words.Amounts;

/** Tables as pages show them. Stateless. */
final class Cells {

    private Cells() {}

    static Sheet sheet(String id, String title, Table table) {
        return Sheet.of(id, title, table.columns().toJavaArray(String[]::new))
                .rows(table.rows().map(row -> row.map(Cells::of)));
    }

    private static Cell of(Value value) {
        if (value instanceof Value.Count count) {
            return Cell.amount(Amounts.count(count.number()));
        }
        return value instanceof Value.PerMille share
                ? Cell.amount(percent(share.number()))
                : Cell.figures(((Value.Text) value).words());
    }

    /** With one place: {@code 12.5%}. */
    static String percent(long perMille) {
        return BigDecimal.valueOf(perMille, 1).toPlainString() + "%";
    }
}
