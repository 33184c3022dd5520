package jp.kumiai.otp.adapter.jdbc.cell;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import jp.kumiai.otp.adapter.jdbc.desk.DebitTable;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.application.port.ParcelRow;
import jp.kumiai.otp.domain.cell.Leaving;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeRun;

/** Debits of a contract that moves. Stateless. */
final class Books {

    private static final Set<String> KEY = HashSet.of("contract_no", "fee_month");

    private static final String IN_STATE =
            "SELECT " + DebitTable.COLUMNS + " FROM debit d WHERE d.contract_no = ? AND d.state = ?";

    private Books() {}

    static boolean hasDebitInFlight(Connection connection, ContractId contract) throws SQLException {
        return !inState(connection, contract, DebitState.Code.BOOKED).isEmpty();
    }

    /** Closes in the books what the contract has not paid, since it is debited elsewhere; false when that was stale. */
    static boolean closeUnpaid(Connection connection, Leaving leaving, Option<FeeRun> latest) throws SQLException {
        List<Debit> unpaid = inState(connection, leaving.contract(), DebitState.Code.UNPAID);
        return DebitTable.replace(
                connection,
                latest.toList().flatMap(run -> unpaid.map(debit -> leaving.carriedOver(debit, run.month()))));
    }

    private static List<Debit> inState(Connection connection, ContractId contract, DebitState.Code state)
            throws SQLException {
        return Sql.all(
                connection,
                IN_STATE,
                contract,
                (id, parameters) -> parameters.text(id.value()).text(state.name()),
                DebitTable::read);
    }

    /** Replaces those that are there, whichever cell booked them, and adds the others. */
    static void write(Connection connection, List<ParcelRow> debits, UUID departure) throws SQLException {
        RowTable table = RowTable.of(connection, "debit");
        for (ParcelRow debit : debits) {
            if (!replace(connection, table, debit)) {
                table.insert(connection, List.of(debit), departure);
            }
        }
    }

    private static boolean replace(Connection connection, RowTable table, ParcelRow debit) throws SQLException {
        List<RowColumn> values = table.columns().reject(column -> KEY.contains(column.name()));
        List<RowColumn> key = table.columns().filter(column -> KEY.contains(column.name()));
        String sql = "UPDATE debit SET "
                + values.map(column -> column.name() + " = ?").mkString(", ") + " WHERE "
                + key.map(column -> column.name() + " = ?").mkString(" AND ");
        return Sql.update(
                        connection,
                        sql,
                        table.values(debit),
                        (row, parameters) -> table.bind(row, values.appendAll(key), parameters))
                == 1;
    }
}
