package jp.kumiai.otp.adapter.jdbc.desk;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.table.AccountColumns;
import jp.kumiai.otp.adapter.jdbc.table.Columns;
import jp.kumiai.otp.adapter.jdbc.table.Shape;
import jp.kumiai.otp.adapter.jdbc.table.VersionedTable;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.directdebit.NewCode;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitLine;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.UnpaidReason;
import jp.kumiai.otp.domain.fee.Yen;
import jp.kumiai.otp.domain.version.Version;

/** Debits in their table, {@code debit d}. The columns of a state are empty unless it has them. Stateless. */
public final class DebitTable {

    public static final String COLUMNS = Columns.of(
            "d",
            "contract_no",
            "fee_month",
            "debit_no",
            "debit_day",
            "bank_code",
            "branch_code",
            "account_kind",
            "account_no",
            "account_holder",
            "new_code",
            "lines",
            "state",
            "settled_at",
            "unpaid_reason",
            "carried_into",
            "version");

    /** That it is of the books here, and did not come along with its contract. */
    public static final String BOOKED_HERE = "d.arrival_id = CAST('00000000-0000-0000-0000-000000000000' AS UUID)";

    /** Only whose account it is from, and that account. */
    public static final String ACCOUNT =
            Columns.of("d", "contract_no", "bank_code", "branch_code", "account_kind", "account_no", "account_holder");

    private static final Shape SHAPE = new Shape(
            "debit",
            List.of(
                    "debit_no",
                    "debit_day",
                    "bank_code",
                    "branch_code",
                    "account_kind",
                    "account_no",
                    "account_holder",
                    "new_code",
                    "lines",
                    "monthly_yen",
                    "reissue_yen",
                    "carried_yen",
                    "state",
                    "settled_at",
                    "unpaid_reason",
                    "carried_into"),
            List.of("contract_no", "fee_month"));

    static final VersionedTable<Debit> TABLE = new VersionedTable<>(
            SHAPE,
            DebitTable::bind,
            Debit::version,
            Comparator.comparing(Debit::contract).thenComparing(Debit::month));

    private DebitTable() {}

    /** Replaces these debits; false when one of them was stale. */
    public static boolean replace(Connection connection, List<Debit> debits) throws SQLException {
        return TABLE.write(connection, debits);
    }

    private static void bind(Debit debit, Parameters parameters) throws SQLException {
        parameters.number(debit.number()).day(debit.day());
        AccountColumns.bind(debit.account(), parameters);
        parameters
                .text(debit.newCode().name())
                .text(DebitLineText.write(debit.lines()))
                .number(sum(debit, DebitLine.Code.MONTHLY_FEE))
                .number(sum(debit, DebitLine.Code.REISSUE_FEE))
                .number(sum(debit, DebitLine.Code.CARRIED_OVER));
        bind(debit.state(), parameters);
        parameters.text(debit.contract().value()).day(MonthColumn.of(debit.month()));
    }

    private static long sum(Debit debit, DebitLine.Code code) {
        List<DebitLine> lines = debit.lines().filter(line -> line.code() == code);
        return lines.map(DebitLine::amount).fold(Yen.ZERO, Yen::plus).amount();
    }

    private static void bind(DebitState state, Parameters parameters) throws SQLException {
        Option<DebitState> some = Option.some(state);
        Option<DebitState.Paid> paid =
                some.filter(DebitState.Paid.class::isInstance).map(DebitState.Paid.class::cast);
        Option<DebitState.Unpaid> unpaid =
                some.filter(DebitState.Unpaid.class::isInstance).map(DebitState.Unpaid.class::cast);
        Option<DebitState.CarriedOver> carried =
                some.filter(DebitState.CarriedOver.class::isInstance).map(DebitState.CarriedOver.class::cast);
        parameters
                .text(state.code().name())
                .instant(paid.map(DebitState.Paid::at).orElse(unpaid.map(DebitState.Unpaid::at)))
                .text(unpaid.map(DebitState.Unpaid::reason)
                        .orElse(carried.map(DebitState.CarriedOver::reason))
                        .map(UnpaidReason::name))
                .day(carried.map(DebitState.CarriedOver::into).map(MonthColumn::of));
    }

    public static Debit read(Row joined) throws SQLException {
        Row row = joined.of("d_");
        return new Debit(
                new ContractId(row.text("contract_no")),
                month(row, "fee_month"),
                row.number("debit_no"),
                row.day("debit_day"),
                AccountColumns.read(row),
                row.oneOf(NewCode.class, "new_code"),
                DebitLineText.read(row.text("lines")),
                state(row),
                new Version(row.number("version")));
    }

    private static FeeMonth month(Row row, String column) throws SQLException {
        return MonthColumn.read(row.day(column));
    }

    private static DebitState state(Row row) throws SQLException {
        DebitState.Code code = row.oneOf(DebitState.Code.class, "state");
        return switch (code) {
            case BOOKED -> new DebitState.Booked();
            case PAID -> new DebitState.Paid(row.instant("settled_at"));
            case UNPAID ->
                new DebitState.Unpaid(row.instant("settled_at"), row.oneOf(UnpaidReason.class, "unpaid_reason"));
            case CARRIED_OVER ->
                new DebitState.CarriedOver(row.oneOf(UnpaidReason.class, "unpaid_reason"), month(row, "carried_into"));
        };
    }
}
