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
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;

/** One store as its contracts see it: all of its ports, and a look at what no port reads yet. */
public interface StoreUnderTest {

    Snapshots snapshots();

    Commits commits();

    TokenStock tokenStock();

    SessionSweep sessionSweep();

    TokensOnLoan tokensOnLoan();

    AuditTrail auditTrail();

    StaffRecords staffRecords();

    ContractRecords contractRecords();

    Stock stock();

    Ledger ledger();

    Reports reports();

    AuditSearch auditSearch();

    Retention retention();

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
