package jp.kumiai.otp.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
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
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;

/**
 * One store as its contracts see it: all of its ports, and a look at what no port reads yet. A port that nobody has written
 * yet throws, and its clauses are red.
 */
public interface StoreUnderTest {

    Snapshots snapshots();

    Commits commits();

    default TokenStock tokenStock() {
        throw new UnsupportedOperationException("TokenStock is not written yet");
    }

    default SessionSweep sessionSweep() {
        throw new UnsupportedOperationException("SessionSweep is not written yet");
    }

    default TokensOnLoan tokensOnLoan() {
        throw new UnsupportedOperationException("TokensOnLoan is not written yet");
    }

    default AuditTrail auditTrail() {
        throw new UnsupportedOperationException("AuditTrail is not written yet");
    }

    default StaffRecords staffRecords() {
        throw new UnsupportedOperationException("StaffRecords is not written yet");
    }

    default ContractRecords contractRecords() {
        throw new UnsupportedOperationException("ContractRecords is not written yet");
    }

    default Stock stock() {
        throw new UnsupportedOperationException("Stock is not written yet");
    }

    default Ledger ledger() {
        throw new UnsupportedOperationException("Ledger is not written yet");
    }

    default Reports reports() {
        throw new UnsupportedOperationException("Reports is not written yet");
    }

    default AuditSearch auditSearch() {
        throw new UnsupportedOperationException("AuditSearch is not written yet");
    }

    default Retention retention() {
        throw new UnsupportedOperationException("Retention is not written yet");
    }

    default TrailSeals trailSeals() {
        throw new UnsupportedOperationException("TrailSeals is not written yet");
    }

    /** The same with the margin before {@link TrailSeals#settled} that it has at work; without one, the same. */
    default TrailSeals trailSealsAtWork() {
        return trailSeals();
    }

    /** Over the other ports, unless the store has its own way. */
    default RequestDecisions requestDecisions() {
        return new OneByOne(snapshots(), new Decisions(commits()));
    }

    /** Every stored event, in the order in which they were appended. */
    List<AuditEvent> events();

    /** Commits what a test starts from. */
    default void given(Changes changes) {
        assertThat(commits().commit(changes)).isEqualTo(Commits.Outcome.COMMITTED);
    }
}
