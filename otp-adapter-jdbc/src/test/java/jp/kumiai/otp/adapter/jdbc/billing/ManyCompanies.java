package jp.kumiai.otp.adapter.jdbc.billing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import javax.sql.DataSource;

/**
 * Very many companies, put into an H2 database by its own means: each with an account and one, two or three tokens, and
 * with a paid debit for each of the months before, one in a hundred of the last ones unpaid.
 */
final class ManyCompanies {

    private static final int BATCH = 50_000;

    private static final String CONTRACTS = """
            INSERT INTO contract (contract_no, order_key, company_name, start_date, bank_code, branch_code, account_kind,
                                  account_no, account_holder, version)
            SELECT 'K-' || LPAD(x, 8, '0'), CAST('K-' || LPAD(x, 8, '0') AS BYTEA), 'データ商事', DATE '2021-03-01',
                   '0001', '123', 'ORDINARY', LPAD(MOD(x, 10000000), 7, '0'), 'ﾃﾞ-ﾀｼﾖｳｼﾞ', 1
              FROM SYSTEM_RANGE(?, ?) AS c(x)
            """;

    private static final String LOANS = """
            INSERT INTO loan (contract_no, serial_no, lent_at, start_date, expires_at, version)
            SELECT 'K-' || LPAD(c.x, 8, '0'), LPAD(c.x * 3 + n.x, 12, '0'),
                   TIMESTAMP WITH TIME ZONE '2021-02-20 10:00:00+09:00', DATE '2021-03-01',
                   TIMESTAMP WITH TIME ZONE '2031-03-01 00:00:00+09:00', 1
              FROM SYSTEM_RANGE(?, ?) AS c(x) JOIN SYSTEM_RANGE(0, 2) AS n(x) ON n.x <= MOD(c.x, 3)
            """;

    private static final String DEBITS = """
            INSERT INTO debit (contract_no, fee_month, debit_no, debit_day, bank_code, branch_code, account_kind,
                               account_no, account_holder, new_code, lines, monthly_yen, reissue_yen, carried_yen, state,
                               settled_at, unpaid_reason, version)
            SELECT 'K-' || LPAD(x, 8, '0'), ?, x, ?, '0001', '123', 'ORDINARY', LPAD(MOD(x, 10000000), 7, '0'),
                   'ﾃﾞ-ﾀｼﾖｳｼﾞ', 'OTHER', 'MONTHLY_FEE 2 110', 110, 0, 0, CASEWHEN(MOD(x, 100) < ?, 'UNPAID', 'PAID'),
                   TIMESTAMP WITH TIME ZONE '2021-03-20 10:00:00+09:00', CASEWHEN(MOD(x, 100) < ?, 'OTHER', NULL), 1
              FROM SYSTEM_RANGE(?, ?) AS c(x)
            """;

    private ManyCompanies() {}

    static void enter(DataSource source, int contracts, YearMonth month, int monthsBefore) throws SQLException {
        try (Connection connection = source.getConnection()) {
            for (int first = 1; first <= contracts; first += BATCH) {
                int last = Math.min(contracts, first + BATCH - 1);
                execute(connection, CONTRACTS, first, last);
                execute(connection, LOANS, first, last);
            }
            for (int before = monthsBefore; before >= 1; before--) {
                int unpaid = before == 1 ? 1 : 0;
                for (int first = 1; first <= contracts; first += BATCH) {
                    int last = Math.min(contracts, first + BATCH - 1);
                    Object day = month.minusMonths(before).atDay(1);
                    execute(connection, DEBITS, day, day, unpaid, unpaid, first, last);
                }
            }
        }
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
