package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.List;
import java.time.Duration;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.embedded.EmbeddedDatabase;
import jp.kumiai.otp.adapter.jdbc.joint.GatheredCommits;
import jp.kumiai.otp.adapter.jdbc.joint.JointDecisions;
import jp.kumiai.otp.adapter.jdbc.postgres.OpenTransactions;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresCommits;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresSnapshots;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.EventTable;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.decision.OneByOne;
import jp.kumiai.otp.application.port.AuditSearch;
import jp.kumiai.otp.application.port.AuditTrail;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.port.Reports;
import jp.kumiai.otp.application.port.RequestDecisions;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.application.port.SessionSweep;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.application.port.Stock;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.port.TokensOnLoan;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.testkit.StoreUnderTest;
import jp.kumiai.otp.domain.audit.AuditEvent;

/** All ports of the adapter on one source of connections. */
public record JdbcStore(DataSource source, Snapshots snapshots, Commits commits, RequestDecisions requestDecisions)
        implements StoreUnderTest {

    private static final String EVENTS =
            "SELECT " + EventTable.COLUMNS + " FROM audit_event e ORDER BY e.occurred_at, e.commit_id, e.position";

    /** The same as the product has it on H2. */
    static JdbcStore embedded(DataSource source) {
        JdbcSnapshots reads = new JdbcSnapshots(source);
        JdbcCommits writes = new JdbcCommits(source);
        return new JdbcStore(source, reads, new GatheredCommits(writes), new JointDecisions(reads, writes, 1));
    }

    /** The same as the product has it on PostgreSQL. */
    public static JdbcStore postgres(DataSource source) {
        PostgresSnapshots reads = new PostgresSnapshots(source);
        PostgresCommits writes = new PostgresCommits(source);
        return new JdbcStore(source, reads, new GatheredCommits(writes), new JointDecisions(reads, writes, 2));
    }

    /** The same with other commits. */
    public JdbcStore(DataSource source, Commits commits) {
        this(source, new JdbcSnapshots(source), commits);
    }

    private JdbcStore(DataSource source, Snapshots snapshots, Commits commits) {
        this(source, snapshots, commits, new OneByOne(snapshots, new Decisions(commits)));
    }

    public JdbcStore(DataSource source) {
        this(source, new JdbcSnapshots(source), new JdbcCommits(source));
    }

    @Override
    public TokenStock tokenStock() {
        return new JdbcTokenStock(source);
    }

    @Override
    public SessionSweep sessionSweep() {
        return new JdbcSessionSweep(source);
    }

    @Override
    public TokensOnLoan tokensOnLoan() {
        return new JdbcTokensOnLoan(source);
    }

    @Override
    public AuditTrail auditTrail() {
        return new JdbcAuditTrail(source);
    }

    @Override
    public StaffRecords staffRecords() {
        return new JdbcStaffRecords(source);
    }

    @Override
    public ContractRecords contractRecords() {
        return new JdbcContractRecords(source);
    }

    @Override
    public Stock stock() {
        return new JdbcStock(source);
    }

    @Override
    public Ledger ledger() {
        return new JdbcLedger(source);
    }

    @Override
    public Reports reports() {
        return new JdbcReports(source);
    }

    @Override
    public AuditSearch auditSearch() {
        return new JdbcAuditSearch(source);
    }

    @Override
    public Retention retention() {
        return new JdbcRetention(source);
    }

    @Override
    public TrailSeals trailSeals() {
        return trailSeals(Duration.ZERO);
    }

    @Override
    public TrailSeals trailSealsAtWork() {
        return trailSeals(Duration.ofSeconds(10));
    }

    private TrailSeals trailSeals(Duration margin) {
        String oldest = snapshots instanceof PostgresSnapshots ? OpenTransactions.OLDEST : EmbeddedDatabase.NOW;
        return new JdbcTrailSeals(source, oldest, margin);
    }

    @Override
    public List<AuditEvent> events() {
        return new Database(source)
                .read(
                        "reading the events",
                        connection -> Sql.all(connection, EVENTS, "", (none, parameters) -> {}, EventTable::read));
    }
}
