package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import jp.kumiai.otp.adapter.jdbc.desk.ApplicationTable;
import jp.kumiai.otp.adapter.jdbc.desk.DebitTable;
import jp.kumiai.otp.adapter.jdbc.desk.LoanTable;
import jp.kumiai.otp.adapter.jdbc.desk.MonthColumn;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.AccountColumns;
import jp.kumiai.otp.adapter.jdbc.table.ContractTable;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.loan.Loan;

/**
 * Billing files of a month, read on a connection that sees one moment: the contracts by one statement, then by one each
 * for all of them their loans, charged applications, unpaid debits and last account. Each of these goes from the contracts
 * to their own rows by an index, and of the paid debits, ten years of them, it looks at one for each contract.
 */
record BillingFiles(Connection connection, FeeMonth month, Instant since) {

    private static final String CONTRACT =
            "SELECT " + ContractTable.COLUMNS + " FROM contract c WHERE c.contract_no = ?";

    static final String CONTRACTS = "SELECT " + ContractTable.COLUMNS + """
             FROM contract c
             WHERE c.order_key > ?
             ORDER BY c.order_key
             LIMIT ?
            """;

    static final String LOANS = "SELECT " + LoanTable.COLUMNS + """
             FROM contract c
              JOIN loan l ON l.contract_no = c.contract_no
             WHERE c.order_key BETWEEN ? AND ?
               AND l.expires_at > ? AND (l.ended_at IS NULL OR l.ended_at > ?)
            """;

    static final String CHARGED = "SELECT " + ApplicationTable.COLUMNS + """
             FROM contract c
              JOIN application a ON a.contract_no = c.contract_no
             WHERE c.order_key BETWEEN ? AND ?
               AND a.fee_at >= ? AND a.fee_at < ?
            """;

    static final String UNPAID = "SELECT " + DebitTable.COLUMNS + """
             FROM contract c
              JOIN debit d ON d.contract_no = c.contract_no AND d.state = ?
             WHERE c.order_key BETWEEN ? AND ?
            """;

    static final String LAST_ACCOUNTS = "SELECT " + DebitTable.ACCOUNT + """
             FROM contract c
              JOIN debit d
                ON d.contract_no = c.contract_no
               AND d.fee_month = (SELECT e.fee_month
                                    FROM debit e
                                   WHERE e.contract_no = c.contract_no AND e.fee_month < ? AND e.bank_code IS NOT NULL
                                   ORDER BY e.contract_no DESC, e.fee_month DESC
                                   LIMIT 1)
             WHERE c.order_key BETWEEN ? AND ?
            """;

    private record LastAccount(ContractId contract, Option<RepresentativeAccount> account) {

        static LastAccount read(Row joined) throws SQLException {
            Row row = joined.of("d_");
            return new LastAccount(new ContractId(row.text("contract_no")), AccountColumns.read(row));
        }
    }

    /** As {@link Ledger#billingFile}. */
    Option<BillingFile> of(ContractId id) throws SQLException {
        return files(Sql.all(
                        connection,
                        CONTRACT,
                        id,
                        (value, parameters) -> parameters.text(value.value()),
                        ContractTable::read))
                .headOption();
    }

    /** As {@link Ledger#billingFiles}. */
    List<BillingFile> following(Option<ContractId> after, int limit) throws SQLException {
        byte[] last = after.map(ContractTable::orderKey).getOrElse(new byte[0]);
        return files(Sql.all(
                connection,
                CONTRACTS,
                last,
                (key, parameters) -> parameters.bytes(key).number(limit),
                ContractTable::read));
    }

    private List<BillingFile> files(List<Contract> contracts) throws SQLException {
        if (contracts.isEmpty()) {
            return List.empty();
        }
        Range range = new Range(contracts.head().id(), contracts.last().id());
        Map<ContractId, List<Loan>> loans =
                by(Loan::contract, Sql.all(connection, LOANS, range, this::bindLoans, LoanTable::read));
        Map<ContractId, List<Application>> charged = by(
                Application::contract, Sql.all(connection, CHARGED, range, this::bindCharged, ApplicationTable::read));
        Map<ContractId, List<Debit>> unpaid =
                by(Debit::contract, Sql.all(connection, UNPAID, range, BillingFiles::bindUnpaid, DebitTable::read));
        Map<ContractId, List<LastAccount>> last = by(
                LastAccount::contract,
                Sql.all(connection, LAST_ACCOUNTS, range, this::bindLastAccounts, LastAccount::read));
        return contracts.map(contract -> new BillingFile(
                contract,
                of(contract, loans).sorted(LoanTable.BY_LENDING),
                of(contract, charged).sorted(ApplicationTable.BY_RECEIPT),
                of(contract, unpaid).sorted(Comparator.comparing(Debit::month).reversed()),
                of(contract, last).headOption().flatMap(LastAccount::account)));
    }

    /** The contracts from the first to the last of a page, both included. */
    private record Range(ContractId first, ContractId last) {

        void bind(Parameters parameters) throws SQLException {
            parameters.bytes(ContractTable.orderKey(first)).bytes(ContractTable.orderKey(last));
        }
    }

    private void bindLoans(Range range, Parameters parameters) throws SQLException {
        range.bind(parameters);
        parameters.instant(month.countedAt()).instant(month.countedAt());
    }

    private void bindCharged(Range range, Parameters parameters) throws SQLException {
        range.bind(parameters);
        parameters.instant(since).instant(month.countedAt());
    }

    private static void bindUnpaid(Range range, Parameters parameters) throws SQLException {
        parameters.text(DebitState.Code.UNPAID.name());
        range.bind(parameters);
    }

    private void bindLastAccounts(Range range, Parameters parameters) throws SQLException {
        parameters.day(MonthColumn.of(month));
        range.bind(parameters);
    }

    private static <S> Map<ContractId, List<S>> by(Function<S, ContractId> contract, List<S> states) {
        return states.groupBy(contract);
    }

    private static <S> List<S> of(Contract contract, Map<ContractId, List<S>> states) {
        return states.get(contract.id()).getOrElse(List.empty());
    }
}
