package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.desk.DebitTable;
import jp.kumiai.otp.adapter.jdbc.desk.FeeRunTable;
import jp.kumiai.otp.adapter.jdbc.desk.MonthColumn;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;

/**
 * Fee runs and debits. Runs and debits are read by one statement each, in the order of a key; billing files as
 * {@link BillingFiles} says. Thread-safe.
 */
public final class JdbcLedger implements Ledger {

    private static final int BATCH = 1_000;

    private static final String RUN = "SELECT " + FeeRunTable.COLUMNS + " FROM fee_run f WHERE f.fee_month = ?";

    private static final String RUNS =
            "SELECT " + FeeRunTable.COLUMNS + " FROM fee_run f ORDER BY f.fee_month DESC LIMIT ?";

    private static final String OF_CONTRACT = "SELECT " + DebitTable.COLUMNS + " FROM debit d WHERE d.contract_no = ?";

    static final String OF_MONTH = "SELECT " + DebitTable.COLUMNS + """
             FROM debit d
             WHERE d.fee_month = ? AND d.debit_no > ? AND %s
             ORDER BY d.fee_month, d.debit_no
             LIMIT ?
            """.formatted(DebitTable.BOOKED_HERE);

    private final Database database;

    public JdbcLedger(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public Option<FeeRun> run(FeeMonth month) {
        return database.read(
                "reading a fee run",
                connection -> Sql.first(
                        connection,
                        RUN,
                        month,
                        (value, parameters) -> parameters.day(MonthColumn.of(value)),
                        FeeRunTable::read));
    }

    @Override
    public List<FeeRun> runs(int limit) {
        return database.read(
                "reading the fee runs",
                connection -> Sql.all(
                        connection, RUNS, limit, (value, parameters) -> parameters.number(value), FeeRunTable::read));
    }

    @Override
    public List<BillingFile> billingFiles(FeeMonth month, Instant since, Option<ContractId> after, int limit) {
        return database.readAtOneMoment(
                "reading billing files",
                connection -> new BillingFiles(connection, month, since).following(after, limit));
    }

    @Override
    public Option<BillingFile> billingFile(ContractId contract, FeeMonth month, Instant since) {
        return database.readAtOneMoment(
                "reading a billing file", connection -> new BillingFiles(connection, month, since).of(contract));
    }

    @Override
    public List<Debit> debitsOf(ContractId contract) {
        return database.read(
                        "reading the debits of a contract",
                        connection -> Sql.all(
                                connection,
                                OF_CONTRACT,
                                contract,
                                (id, parameters) -> parameters.text(id.value()),
                                DebitTable::read))
                .sorted(Comparator.comparing(Debit::month).reversed());
    }

    @Override
    public List<Debit> debits(FeeMonth month, long number, int limit) {
        return database.read(
                "reading the debits of a month",
                connection -> Sql.all(
                        connection,
                        OF_MONTH,
                        MonthColumn.of(month),
                        (first, parameters) ->
                                parameters.day(first).number(number).number(limit),
                        DebitTable::read));
    }

    @Override
    public List<Debit> debits(FeeMonth month, Set<Long> numbers) {
        return database.readAtOneMoment("reading debits by their numbers", connection -> {
                    List<Debit> found = List.empty();
                    for (List<Long> some : numbers.toList().grouped(BATCH)) {
                        found = found.appendAll(numbered(connection, month, some));
                    }
                    return found;
                })
                .sortBy(Debit::number);
    }

    private static List<Debit> numbered(Connection connection, FeeMonth month, List<Long> numbers) throws SQLException {
        String list = numbers.map(number -> "?").mkString(", ");
        return Sql.all(
                connection,
                "SELECT " + DebitTable.COLUMNS + " FROM debit d WHERE d.fee_month = ? AND d.debit_no IN (" + list
                        + ") AND " + DebitTable.BOOKED_HERE,
                numbers,
                (some, parameters) -> bind(month, some, parameters),
                DebitTable::read);
    }

    private static void bind(FeeMonth month, List<Long> numbers, Parameters parameters) throws SQLException {
        parameters.day(MonthColumn.of(month));
        for (long number : numbers) {
            parameters.number(number);
        }
    }
}
