package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.desk.ApplicationTable;
import jp.kumiai.otp.adapter.jdbc.desk.LoanTable;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.ContractTable;
import jp.kumiai.otp.adapter.jdbc.table.TokenTable;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.device.LentDevice;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * What the bank keeps of companies. A file is read at one moment by three statements, its contract first; everything
 * else is one statement. Text is compared by code points: contracts have a key for that, and applications, which are
 * received one after the other, are sorted here together with all that have the place of the last one. Thread-safe.
 */
public final class JdbcContractRecords implements ContractRecords {

    private static final String CONTRACT =
            "SELECT " + ContractTable.COLUMNS + " FROM contract c WHERE c.contract_no = ?";

    private static final String APPLICATIONS =
            "SELECT " + ApplicationTable.COLUMNS + " FROM application a WHERE a.contract_no = ?";

    private static final String LOANS = "SELECT " + LoanTable.COLUMNS + " FROM loan l WHERE l.contract_no = ?";

    private static final String DEVICE = "SELECT " + TokenTable.COLUMNS + ", " + LoanTable.COLUMNS + """
             FROM token t
              LEFT JOIN loan l
                     ON l.contract_no = t.contract_no AND l.serial_no = t.serial_no AND l.ended_at IS NULL
             WHERE t.serial_no = ?
            """;

    static final String SEARCH = "SELECT " + ContractTable.COLUMNS + """
             FROM contract c
             WHERE c.order_key > ? AND (POSITION(? IN c.contract_no) = 1 OR POSITION(? IN c.company_name) > 0)
             ORDER BY c.order_key
             LIMIT ?
            """;

    static final String IN_STATE = "SELECT " + ApplicationTable.COLUMNS + """
             FROM application a
             WHERE a.state = ?
             ORDER BY a.state, a.received_at
             FETCH FIRST (?) ROWS WITH TIES
            """;

    private final Database database;

    public JdbcContractRecords(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public Option<ContractFile> file(ContractId id) {
        return database.readAtOneMoment("reading a contract's file", connection -> {
            Option<Contract> contract =
                    ofContract(connection, CONTRACT, id, ContractTable::read).headOption();
            return contract.isEmpty() ? Option.none() : Option.some(file(connection, contract.get()));
        });
    }

    private static ContractFile file(Connection connection, Contract contract) throws SQLException {
        return new ContractFile(
                contract,
                ofContract(connection, APPLICATIONS, contract.id(), ApplicationTable::read)
                        .sorted(ApplicationTable.BY_RECEIPT),
                ofContract(connection, LOANS, contract.id(), LoanTable::read).sorted(LoanTable.BY_LENDING));
    }

    private static <T> List<T> ofContract(Connection connection, String sql, ContractId id, Sql.Reading<T> reading)
            throws SQLException {
        return Sql.all(connection, sql, id, (value, parameters) -> parameters.text(value.value()), reading);
    }

    @Override
    public Option<LentDevice> device(SerialNumber serial) {
        return database.read(
                "reading a device",
                connection -> Sql.first(
                        connection,
                        DEVICE,
                        serial,
                        (value, parameters) -> parameters.text(value.value()),
                        JdbcContractRecords::lentDevice));
    }

    private static LentDevice lentDevice(Row row) throws SQLException {
        Option<Loan> loan =
                row.of("l_").optionalText("serial_no").isDefined() ? Option.some(LoanTable.read(row)) : Option.none();
        return new LentDevice(TokenTable.read(row), loan);
    }

    @Override
    public List<Contract> search(String text, Option<ContractId> after, int limit) {
        byte[] last = after.map(ContractTable::orderKey).getOrElse(new byte[0]);
        return database.read(
                "searching contracts",
                connection -> Sql.all(
                        connection,
                        SEARCH,
                        text,
                        (sought, parameters) ->
                                parameters.bytes(last).text(sought).text(sought).number(limit),
                        ContractTable::read));
    }

    @Override
    public List<Application> applications(ApplicationState state, int limit) {
        return database.read(
                        "reading the applications in a state",
                        connection -> Sql.all(
                                connection,
                                IN_STATE,
                                state.name(),
                                (name, parameters) -> parameters.text(name).number(limit),
                                ApplicationTable::read))
                .sorted(ApplicationTable.BY_RECEIPT)
                .take(limit);
    }
}
