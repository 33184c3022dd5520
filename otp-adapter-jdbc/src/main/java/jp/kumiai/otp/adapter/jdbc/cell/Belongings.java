package jp.kumiai.otp.adapter.jdbc.cell;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Predicate;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.application.port.ParcelRow;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.contract.ContractId;

/** What belongs to a contract: its rows in all tables that have its number, but for the trail. Stateless. */
public final class Belongings {

    /** These live where the contract lives, and are removed where it leaves. */
    static final List<String> LIVING =
            List.of("contract", "token", "banking_user", "session", "handled_request", "application", "loan");

    /** These stay in the books of the cell that booked them, and go along as copies. */
    static final String BOOKED = "debit";

    private static final String OF_CONTRACT = "contract_no = ?";

    private Belongings() {}

    /** Every row, the living ones locked against changes until the transaction ends. */
    static List<ParcelRow> readForGood(Connection connection, ContractId contract) throws SQLException {
        return readLiving(connection, contract, OF_CONTRACT + " FOR UPDATE")
                .appendAll(read(connection, BOOKED, contract, OF_CONTRACT));
    }

    static List<ParcelRow> readLiving(Connection connection, ContractId contract) throws SQLException {
        return readLiving(connection, contract, OF_CONTRACT + " FOR UPDATE");
    }

    private static List<ParcelRow> readLiving(Connection connection, ContractId contract, String condition)
            throws SQLException {
        List<ParcelRow> rows = List.empty();
        for (String table : LIVING) {
            rows = rows.prependAll(read(connection, table, contract, condition));
        }
        return rows;
    }

    private static List<ParcelRow> read(Connection connection, String table, ContractId contract, String condition)
            throws SQLException {
        return RowTable.of(connection, table)
                .read(connection, condition, contract, (id, parameters) -> parameters.text(id.value()));
    }

    /** Removes the living rows; false when these are not exactly as many as were read, and nothing may be committed. */
    static boolean removeLiving(Connection connection, ContractId contract, List<ParcelRow> read) throws SQLException {
        Map<String, List<ParcelRow>> byTable = read.groupBy(ParcelRow::kind);
        for (String table : LIVING) {
            int removed = Sql.update(
                    connection,
                    "DELETE FROM " + table + " WHERE " + OF_CONTRACT,
                    contract,
                    (id, parameters) -> parameters.text(id.value()));
            if (removed != byTable.get(table).map(List::size).getOrElse(0)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Puts rows in; those of the books in the place of what the books here have of the same debit.
     *
     * @throws SQLException when a key is taken, among other reasons
     */
    static void putIn(Connection connection, List<ParcelRow> rows, UUID departure) throws SQLException {
        for (String table : LIVING) {
            RowTable.of(connection, table).insert(connection, rows.filter(of(table)), departure);
        }
        Books.write(connection, rows.filter(of(BOOKED)), departure);
    }

    public static void addAbsent(Connection connection, List<ParcelRow> rows, UUID departure) throws SQLException {
        for (String table : LIVING) {
            RowTable.of(connection, table).insertAbsent(connection, rows.filter(of(table)), departure);
        }
    }

    /** Reads everything again that was put in. */
    static void verify(Connection connection, ContractId contract, List<ParcelRow> rows) throws SQLException {
        Set<ParcelRow> there = HashSet.ofAll(readForGood(connection, contract));
        if (!there.containsAll(rows)) {
            throw new PortUnavailable("contract " + contract + " does not read as it was written; nothing was done");
        }
    }

    /** The serial numbers of the tokens among these rows. */
    static List<String> serials(Connection connection, List<ParcelRow> rows) throws SQLException {
        RowTable tokens = RowTable.of(connection, "token");
        return rows.filter(of("token"))
                .flatMap(row -> Option.narrow(tokens.values(row).get("serial_no")));
    }

    private static Predicate<ParcelRow> of(String table) {
        return row -> row.kind().equals(table);
    }
}
