package jp.kumiai.otp.application.brokenstore.planting;

import io.vavr.collection.List;
import java.lang.reflect.Proxy;
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

/** A sound store with a fault in the way to all of its ports. */
public record Planted(StoreUnderTest sound, Fault fault) implements StoreUnderTest {

    @Override
    public Snapshots snapshots() {
        return port(Snapshots.class);
    }

    @Override
    public Commits commits() {
        return port(Commits.class);
    }

    @Override
    public TokenStock tokenStock() {
        return port(TokenStock.class);
    }

    @Override
    public SessionSweep sessionSweep() {
        return port(SessionSweep.class);
    }

    @Override
    public TokensOnLoan tokensOnLoan() {
        return port(TokensOnLoan.class);
    }

    @Override
    public AuditTrail auditTrail() {
        return port(AuditTrail.class);
    }

    @Override
    public StaffRecords staffRecords() {
        return port(StaffRecords.class);
    }

    @Override
    public ContractRecords contractRecords() {
        return port(ContractRecords.class);
    }

    @Override
    public Stock stock() {
        return port(Stock.class);
    }

    @Override
    public Ledger ledger() {
        return port(Ledger.class);
    }

    @Override
    public Reports reports() {
        return port(Reports.class);
    }

    @Override
    public AuditSearch auditSearch() {
        return port(AuditSearch.class);
    }

    @Override
    public Retention retention() {
        return port(Retention.class);
    }

    @Override
    public TrailSeals trailSeals() {
        return port(TrailSeals.class);
    }

    @Override
    public RequestDecisions requestDecisions() {
        return port(RequestDecisions.class);
    }

    @Override
    public List<AuditEvent> events() {
        return sound.events();
    }

    private <P> P port(Class<P> port) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> fault.answer(
                        new Call(sound, port, method, arguments == null ? List.empty() : List.of(arguments)))));
    }
}
