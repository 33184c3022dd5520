package jp.kumiai.otp.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.directdebit.NewCode;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitLine;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.Yen;
import jp.kumiai.otp.domain.version.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a report finds in the table of debits without this product: the sums of a month. */
final class JdbcLedgerReportsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inMemory();

    private static final FeeMonth APRIL = FeeMonth.of(DataShoji.NOW);

    @Test
    void addsUpAMonthByTheSortsOfItsLines() throws SQLException {
        DebitLine monthly = new DebitLine.MonthlyFee(3, new Yen(220));
        DebitLine reissue = new DebitLine.ReissueFee(new ApplicationNumber("A-1"), 1, new Yen(2_200));
        DebitLine carried = new DebitLine.CarriedOver(APRIL, new Yen(10_000));
        new JdbcStore(DATABASE.source())
                .given(Changes.NONE
                        .debit(debit("K-0001", APRIL, List.of(monthly, reissue, reissue)))
                        .debit(debit("K-0002", APRIL, List.of(monthly, carried, carried, carried)))
                        .debit(debit("K-0001", APRIL.next(), List.of(monthly))));

        assertThat(sumsOf("2021-04-01")).isEqualTo("440 4400 30000");
        assertThat(sumsOf("2021-05-01")).isEqualTo("220 0 0");
    }

    private static Debit debit(String contract, FeeMonth month, List<DebitLine> lines) {
        return new Debit(
                new ContractId(contract),
                month,
                contract.charAt(contract.length() - 1),
                LocalDate.of(2021, 4, 12),
                Option.none(),
                NewCode.FIRST,
                lines,
                new DebitState.Booked(),
                Version.NEW);
    }

    private static String sumsOf(String month) throws SQLException {
        try (Connection connection = DATABASE.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet sums = statement.executeQuery("SELECT SUM(monthly_yen), SUM(reissue_yen), SUM(carried_yen)"
                        + " FROM debit WHERE fee_month = DATE '" + month + "'")) {
            assertThat(sums.next()).isTrue();
            return sums.getLong(1) + " " + sums.getLong(2) + " " + sums.getLong(3);
        }
    }
}
