package jp.kumiai.otp.application.brokenstore.answer;

import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;

import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.port.AuditSearch;
import jp.kumiai.otp.application.port.AuditTrail;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.port.Reports;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.application.port.SessionSweep;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.application.port.Stock;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.port.TokensOnLoan;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.testkit.AuditSearchContract;
import jp.kumiai.otp.application.testkit.AuditTrailContract;
import jp.kumiai.otp.application.testkit.ContractListsContract;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.DeskStates;
import jp.kumiai.otp.application.testkit.EventReportsContract;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.LedgerContract;
import jp.kumiai.otp.application.testkit.RecordedEventsContract;
import jp.kumiai.otp.application.testkit.ReportsContract;
import jp.kumiai.otp.application.testkit.RequestsContract;
import jp.kumiai.otp.application.testkit.RetentionContract;
import jp.kumiai.otp.application.testkit.RosterContract;
import jp.kumiai.otp.application.testkit.SessionSweepContract;
import jp.kumiai.otp.application.testkit.SnapshotsContract;
import jp.kumiai.otp.application.testkit.StaffRecordsContract;
import jp.kumiai.otp.application.testkit.StockContract;
import jp.kumiai.otp.application.testkit.StoreContract;
import jp.kumiai.otp.application.testkit.TokenStockContract;
import jp.kumiai.otp.application.testkit.TokensOnLoanContract;
import jp.kumiai.otp.application.testkit.TrailSealsContract;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.sealing.SealedEvents;
import jp.kumiai.otp.domain.sealing.TrailSeal;
import jp.kumiai.otp.domain.staff.StaffMember;

/** Stores in which something is before anybody wrote: until their first write they answer from where others had been. */
public final class Leftovers {

    private static final TrailSeal SEAL = new TrailSeal(
            1, DataShoji.A_MONTH_AGO, DataShoji.NOW, new SealedEvents(0, Option.none(), ""), Option.none(), "");

    private Leftovers() {}

    public static List<BrokenStore> all() {
        return List.of(
                left(Snapshots.class, SnapshotsContract.class, "findsNothingInAnEmptyStore")
                        .and(RequestsContract.class, "findsNoAnswerInAnEmptyStore")
                        .and(RosterContract.class, "isNotThereWithoutItsContract"),
                left(StaffRecords.class, StaffRecordsContract.class, "findsNobodyInAnEmptyStore"),
                left(ContractRecords.class, ContractListsContract.class, "findsNothingInAnEmptyStore"),
                left(Stock.class, StockContract.class, "isEmptyInAnEmptyStore"),
                left(Ledger.class, LedgerContract.class, "hasNothingInAnEmptyStore"),
                left(TokensOnLoan.class, TokensOnLoanContract.class, "listsNothingFromAnEmptyStore"),
                left(AuditTrail.class, AuditTrailContract.class, "tellsNothingFromAnEmptyStore"),
                left(AuditSearch.class, AuditSearchContract.class, "findsNothingInAnEmptyStore"),
                left(Reports.class, ReportsContract.class, "countsNothingInAnEmptyStore")
                        .and(EventReportsContract.class, "countsNoEventsInAnEmptyStore"),
                left(Retention.class, RetentionContract.class, "hasNothingOldInAnEmptyStore"),
                left(TrailSeals.class, TrailSealsContract.class, "hasNoSealInAnEmptyStore")
                        .and(RecordedEventsContract.class, "readsNothingFromAnEmptyStore"),
                left(SessionSweep.class, SessionSweepContract.class, "removesNothingFromAnEmptyStore"),
                left(TokenStock.class, TokenStockContract.class, "hasNoSampleWhereThereAreNoTokens"));
    }

    private static BrokenStore left(Class<?> port, Class<? extends StoreContract> contract, String clause) {
        return new BrokenStore(
                "finds what others left in " + port.getSimpleName(), () -> leftIn(port), contract, clause);
    }

    private static Fault leftIn(Class<?> port) {
        InMemoryStore others = new InMemoryStore();
        others.given(DataShoji.founded().and(leftBehind()));
        others.trailSeals().add(SEAL);
        AtomicInteger writes = new AtomicInteger();
        return call -> {
            if (call.port().equals(Commits.class) || call.isOf(TokenStock.class, "add")) {
                writes.incrementAndGet();
                return call.proceed();
            }
            return call.port().equals(port) && writes.get() == 0
                    ? call.to(others).proceed()
                    : call.proceed();
        };
    }

    private static Changes leftBehind() {
        StaffMember clerk = DeskStates.member("clerk1");
        return Changes.NONE
                .token(aToken().numbered("44444444")
                        .expiringAt(DataShoji.NOW.plus(Duration.ofDays(999)))
                        .build())
                .session(aSessionOf(DataShoji.HANAKO)
                        .openedAt(DataShoji.A_MONTH_AGO)
                        .build())
                .request(new HandledRequest(RequestsContract.KEY, new Fingerprint("0"), TreeMap.empty(), DataShoji.NOW))
                .application(DeskStates.application(DataShoji.NUMBER, "A-1"))
                .debit(DeskStates.debit(DataShoji.NUMBER, DeskStates.MONTH, 1))
                .run(DeskStates.run(DeskStates.MONTH))
                .staff(clerk)
                .session(DeskStates.session(clerk, 1))
                .event(AuditEvent.ofCustomer(
                                DataShoji.NOW,
                                AuditEvent.Kind.TOKEN_SUSPENDED,
                                DataShoji.NUMBER,
                                DataShoji.HANAKO.loginId())
                        .about(DataShoji.SHARED));
    }
}
