package jp.kumiai.otp.adapter.jdbc.desk;

import io.vavr.collection.List;
import java.sql.SQLException;
import java.util.Comparator;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.table.Shape;
import jp.kumiai.otp.adapter.jdbc.table.VersionedTable;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.fee.Yen;
import jp.kumiai.otp.domain.version.Version;

/** Fee runs in their table, {@code fee_run f}. Stateless. */
public final class FeeRunTable {

    private static final Shape SHAPE = new Shape(
            "fee_run",
            List.of(
                    "since_at",
                    "opened_at",
                    "debit_day",
                    "reached_no",
                    "contracts",
                    "debits",
                    "total_yen",
                    "closed_at"),
            List.of("fee_month"));

    public static final String COLUMNS = SHAPE.selectedStates("f");

    static final VersionedTable<FeeRun> TABLE =
            new VersionedTable<>(SHAPE, FeeRunTable::bind, FeeRun::version, Comparator.comparing(FeeRun::month));

    private FeeRunTable() {}

    private static void bind(FeeRun run, Parameters parameters) throws SQLException {
        parameters
                .instant(run.since())
                .instant(run.openedAt())
                .day(run.day())
                .text(run.position().map(ContractId::value))
                .number(run.contracts())
                .number(run.debits())
                .number(run.total().amount())
                .instant(run.closedAt())
                .day(MonthColumn.of(run.month()));
    }

    public static FeeRun read(Row joined) throws SQLException {
        Row row = joined.of("f_");
        return new FeeRun(
                MonthColumn.read(row.day("fee_month")),
                row.instant("since_at"),
                row.instant("opened_at"),
                row.day("debit_day"),
                row.optionalText("reached_no").map(ContractId::new),
                row.number("contracts"),
                row.number("debits"),
                new Yen(row.number("total_yen")),
                row.optionalInstant("closed_at"),
                new Version(row.number("version")));
    }
}
