package jp.kumiai.otp.adapter.jdbc.table;

import io.vavr.collection.List;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Comparator;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.version.Version;

/** Contracts in their table, {@code contract c}. The columns of the account are empty unless there is one. Stateless. */
public final class ContractTable {

    public static final String COLUMNS = Columns.of(
            "c",
            "contract_no",
            "company_name",
            "start_date",
            "bank_code",
            "branch_code",
            "account_kind",
            "account_no",
            "account_holder",
            "version");

    public static final Shape SHAPE = new Shape(
            "contract",
            List.of(
                    "company_name",
                    "start_date",
                    "bank_code",
                    "branch_code",
                    "account_kind",
                    "account_no",
                    "account_holder",
                    "order_key"),
            List.of("contract_no"));

    public static final VersionedTable<Contract> TABLE =
            new VersionedTable<>(SHAPE, ContractTable::bind, Contract::version, Comparator.comparing(Contract::id));

    private ContractTable() {}

    private static void bind(Contract contract, Parameters parameters) throws SQLException {
        parameters.text(contract.companyName()).day(contract.startDate());
        AccountColumns.bind(contract.account(), parameters);
        parameters.bytes(orderKey(contract.id())).text(contract.id().value());
    }

    /** What the column {@code order_key} has: every database compares it as Java compares the numbers. */
    public static byte[] orderKey(ContractId id) {
        return id.value().getBytes(StandardCharsets.US_ASCII);
    }

    public static Contract read(Row joined) throws SQLException {
        Row row = joined.of("c_");
        return new Contract(
                new ContractId(row.text("contract_no")),
                row.text("company_name"),
                AccountColumns.read(row),
                row.day("start_date"),
                new Version(row.number("version")));
    }
}
