package jp.kumiai.otp.adapter.jdbc;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.sql.SQLException;
import java.time.YearMonth;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.desk.DebitTable;
import jp.kumiai.otp.adapter.jdbc.report.ContentionSql;
import jp.kumiai.otp.adapter.jdbc.report.TroubleSql;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.application.port.Reports;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.Yen;
import jp.kumiai.otp.domain.report.Contention;
import jp.kumiai.otp.domain.report.DebitSum;
import jp.kumiai.otp.domain.report.DriftDistribution;
import jp.kumiai.otp.domain.report.ExpiryCut;
import jp.kumiai.otp.domain.report.FeesByMonth;
import jp.kumiai.otp.domain.report.LentTokens;
import jp.kumiai.otp.domain.report.MonthlyFees;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.TokensByState;
import jp.kumiai.otp.domain.report.TroublesByDay;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.TokenKind;

/**
 * Counts by the database. Tokens and users are gone through as a whole; of the trail only the range of its key that the
 * days are; of the debits only the months. No index is kept for any of it: an accepted code writes no more than it did.
 * Thread-safe.
 */
public final class JdbcReports implements Reports {

    private static final String BY_STATE =
            "SELECT t.kind AS kind, t.device AS device, COUNT(*) AS tokens FROM token t GROUP BY t.kind, t.device";

    private static final String DRIFT = "SELECT t.drift AS drift, COUNT(*) AS tokens FROM token t"
            + " WHERE t.watermark IS NOT NULL GROUP BY t.drift";

    private static final String FEES = """
            SELECT d.fee_month AS fee_month, d.state AS state, COUNT(*) AS debits, SUM(d.monthly_yen) AS monthly_yen,
                   SUM(d.reissue_yen) AS reissue_yen, SUM(d.carried_yen) AS carried_yen
              FROM debit d
             WHERE d.fee_month >= ? AND d.fee_month <= ? AND %s
             GROUP BY d.fee_month, d.state
            """.formatted(DebitTable.BOOKED_HERE);

    private final Database database;

    public JdbcReports(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public TokensByState tokensByState() {
        Map<Tuple2<TokenKind, DeviceState>, Long> counts = HashMap.ofEntries(all(
                "counting the tokens",
                BY_STATE,
                row -> Tuple.of(
                        Tuple.of(row.oneOf(TokenKind.class, "kind"), row.oneOf(DeviceState.class, "device")),
                        row.number("tokens"))));
        return new TokensByState(of(TokenKind.HARDWARE, counts), of(TokenKind.SOFTWARE, counts));
    }

    private static Map<DeviceState, Long> of(TokenKind kind, Map<Tuple2<TokenKind, DeviceState>, Long> counts) {
        return counts.filterKeys(key -> key._1() == kind).mapKeys(Tuple2::_2);
    }

    @Override
    public LentTokens lentTokens(List<ExpiryCut> cuts) {
        String columns = cuts.zipWithIndex((cut, number) -> ", COUNT(CASE WHEN t.expires_at "
                        + (cut.inclusive() ? "<=" : "<") + " ? THEN 1 END) AS expired_" + number)
                .mkString();
        return database.read(
                        "counting the tokens that expire",
                        connection -> Sql.first(
                                connection,
                                "SELECT COUNT(*) AS lent" + columns + " FROM token t WHERE t.device = 'ON_LOAN'",
                                cuts,
                                JdbcReports::bind,
                                row -> lent(row, cuts.size())))
                .getOrElseThrow(() -> new IllegalStateException("a count has one row"));
    }

    private static void bind(List<ExpiryCut> cuts, Parameters parameters) throws SQLException {
        for (ExpiryCut cut : cuts) {
            parameters.instant(cut.at());
        }
    }

    private static LentTokens lent(Row row, int cuts) throws SQLException {
        List<Long> expired = List.empty();
        for (int number = cuts - 1; number >= 0; number--) {
            expired = expired.prepend(row.number("expired_" + number));
        }
        return new LentTokens(row.number("lent"), expired);
    }

    @Override
    public TroublesByDay troubles(ReportPeriod period) {
        return database.read(
                "counting the troubles of days",
                connection ->
                        new TroublesByDay(period, HashMap.ofEntries(TroubleSql.count(connection, period.days()))));
    }

    @Override
    public DriftDistribution drift() {
        return new DriftDistribution(HashMap.ofEntries(
                all("counting the drifts", DRIFT, row -> Tuple.of(row.smallNumber("drift"), row.number("tokens")))));
    }

    @Override
    public Contention contention(ReportPeriod period, int limit) {
        return database.read(
                "counting what shared tokens did",
                connection -> new Contention(period, ContentionSql.worst(connection, period, limit)));
    }

    @Override
    public FeesByMonth fees(ReportPeriod period) {
        List<Tuple2<FeeMonth, Tuple2<DebitState.Code, DebitSum>>> sums = database.read(
                "adding fees up",
                connection -> Sql.all(
                        connection,
                        FEES,
                        period,
                        (asked, parameters) -> parameters
                                .day(YearMonth.from(asked.from()).atDay(1))
                                .day(asked.to()),
                        JdbcReports::sum));
        return new FeesByMonth(
                period,
                sums.groupBy(Tuple2::_1)
                        .map((month, states) ->
                                Tuple.of(month, new MonthlyFees(month, HashMap.ofEntries(states.map(Tuple2::_2))))));
    }

    private static Tuple2<FeeMonth, Tuple2<DebitState.Code, DebitSum>> sum(Row row) throws SQLException {
        DebitSum sum = new DebitSum(
                row.number("debits"),
                new Yen(row.number("monthly_yen")),
                new Yen(row.number("reissue_yen")),
                new Yen(row.number("carried_yen")));
        return Tuple.of(FeeMonth.of(row.day("fee_month")), Tuple.of(row.oneOf(DebitState.Code.class, "state"), sum));
    }

    private <T> List<T> all(String name, String sql, Sql.Reading<T> reading) {
        return database.read(name, connection -> Sql.all(connection, sql, "", (none, parameters) -> {}, reading));
    }
}
