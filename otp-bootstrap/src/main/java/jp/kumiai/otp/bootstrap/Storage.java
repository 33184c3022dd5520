package jp.kumiai.otp.bootstrap;

import jp.kumiai.otp.adapter.jdbc.JdbcAuditSearch;
import jp.kumiai.otp.adapter.jdbc.JdbcAuditTrail;
import jp.kumiai.otp.adapter.jdbc.JdbcCellStore;
import jp.kumiai.otp.adapter.jdbc.JdbcContractRecords;
import jp.kumiai.otp.adapter.jdbc.JdbcLedger;
import jp.kumiai.otp.adapter.jdbc.JdbcReports;
import jp.kumiai.otp.adapter.jdbc.JdbcRetention;
import jp.kumiai.otp.adapter.jdbc.JdbcSeedKeyMark;
import jp.kumiai.otp.adapter.jdbc.JdbcSessionSweep;
import jp.kumiai.otp.adapter.jdbc.JdbcStaffRecords;
import jp.kumiai.otp.adapter.jdbc.JdbcStock;
import jp.kumiai.otp.adapter.jdbc.JdbcTokenStock;
import jp.kumiai.otp.adapter.jdbc.JdbcTokensOnLoan;
import jp.kumiai.otp.adapter.jdbc.OpenDatabase;
import jp.kumiai.otp.application.port.AuditSearch;
import jp.kumiai.otp.application.port.AuditTrail;
import jp.kumiai.otp.application.port.CellStore;
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
import jp.kumiai.otp.application.seed.SeedKeyMark;
import jp.kumiai.otp.bootstrap.metrics.Metrics;

/** The outgoing ports of storage, all on one database. Whoever swaps the storage adapter begins here. */
public record Storage(
        OpenDatabase database,
        Snapshots snapshots,
        Commits commits,
        RequestDecisions requestDecisions,
        TokenStock stock,
        TokensOnLoan tokensOnLoan,
        SessionSweep sessionSweep,
        AuditTrail auditTrail,
        StaffRecords staffRecords,
        ContractRecords contractRecords,
        Stock unlent,
        Ledger ledger,
        Reports reports,
        AuditSearch auditSearch,
        Retention retention,
        TrailSeals trailSeals,
        CellStore cell)
        implements AutoCloseable {

    /** All ports on this database. */
    static Storage on(OpenDatabase database) {
        return new Storage(
                database,
                database.snapshots(),
                database.commits(),
                database.requestDecisions(),
                new JdbcTokenStock(database.dataSource()),
                new JdbcTokensOnLoan(database.dataSource()),
                new JdbcSessionSweep(database.dataSource()),
                new JdbcAuditTrail(database.dataSource()),
                new JdbcStaffRecords(database.dataSource()),
                new JdbcContractRecords(database.dataSource()),
                new JdbcStock(database.dataSource()),
                new JdbcLedger(database.dataSource()),
                new JdbcReports(database.dataSource()),
                new JdbcAuditSearch(database.dataSource()),
                new JdbcRetention(database.dataSource()),
                database.trailSeals(),
                new JdbcCellStore(database.dataSource()));
    }

    /** The same, watched by these metrics. */
    Storage watchedBy(Metrics metrics) {
        metrics.watch(database);
        return new Storage(
                database,
                snapshots,
                metrics.watched(commits),
                metrics.watched(requestDecisions),
                stock,
                tokensOnLoan,
                sessionSweep,
                auditTrail,
                staffRecords,
                contractRecords,
                unlent,
                ledger,
                reports,
                auditSearch,
                retention,
                trailSeals,
                cell);
    }

    /** The mark of the key whose seeds are in this database, which is this one when it had none. */
    SeedKeyMark seedKeyMarkOr(SeedKeyMark first) {
        return new JdbcSeedKeyMark(database.dataSource()).orElse(first);
    }

    /** True while the database answers. */
    boolean isReady() {
        return database.ready();
    }

    @Override
    public void close() {
        database.close();
    }
}
