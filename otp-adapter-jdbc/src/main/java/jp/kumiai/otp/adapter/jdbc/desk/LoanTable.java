package jp.kumiai.otp.adapter.jdbc.desk;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.Comparator;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.table.Shape;
import jp.kumiai.otp.adapter.jdbc.table.VersionedTable;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.version.Version;

/** Loans in their table, {@code loan l}. The columns of an end are empty while the loan is open. Stateless. */
public final class LoanTable {

    private static final Shape SHAPE = new Shape(
            "loan",
            List.of("start_date", "expires_at", "ended_at", "ended_as"),
            List.of("contract_no", "serial_no", "lent_at"));

    public static final String COLUMNS = SHAPE.selectedStates("l");

    /** In the order of lending and then serial number. */
    public static final Comparator<Loan> BY_LENDING =
            Comparator.comparing(Loan::lentAt).thenComparing(Loan::serial);

    public static final VersionedTable<Loan> TABLE = new VersionedTable<>(
            SHAPE,
            LoanTable::bind,
            Loan::version,
            Comparator.comparing(Loan::contract).thenComparing(Loan::serial).thenComparing(Loan::lentAt));

    private LoanTable() {}

    private static void bind(Loan loan, Parameters parameters) throws SQLException {
        parameters
                .day(loan.startDate())
                .instant(loan.expiresAt())
                .instant(loan.end().map(Loan.End::at))
                .text(loan.end().map(Loan.End::as).map(DeviceState::name))
                .text(loan.contract().value())
                .text(loan.serial().value())
                .instant(loan.lentAt());
    }

    public static Loan read(Row joined) throws SQLException {
        Row row = joined.of("l_");
        return new Loan(
                new ContractId(row.text("contract_no")),
                new SerialNumber(row.text("serial_no")),
                row.instant("lent_at"),
                row.day("start_date"),
                row.instant("expires_at"),
                end(row),
                new Version(row.number("version")));
    }

    private static Option<Loan.End> end(Row row) throws SQLException {
        return row.optionalInstant("ended_at").isEmpty()
                ? Option.none()
                : Option.some(new Loan.End(row.instant("ended_at"), row.oneOf(DeviceState.class, "ended_as")));
    }
}
