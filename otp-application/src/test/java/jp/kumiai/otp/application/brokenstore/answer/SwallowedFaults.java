package jp.kumiai.otp.application.brokenstore.answer;

import io.vavr.collection.List;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.brokenstore.planting.Clause;
import jp.kumiai.otp.application.brokenstore.planting.Faults;
import jp.kumiai.otp.application.port.AuditSearch;
import jp.kumiai.otp.application.port.AuditTrail;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.port.PortUnavailable;
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
import jp.kumiai.otp.application.testkit.CommitsContract;
import jp.kumiai.otp.application.testkit.ContractRecordsContract;
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

/** Stores that take a world that does not answer for an empty one, or for one that refuses; one for each question. */
public final class SwallowedFaults {

    private SwallowedFaults() {}

    public static List<BrokenStore> all() {
        return List.of(
                        inSnapshots("token"),
                        inSnapshots("contract"),
                        inSnapshots("ofSession", "takesAMissingUserForAFault"),
                        inSnapshots(
                                "ofUser",
                                "takesAMissingContractForAFault",
                                "takesAMissingTokenForAFault",
                                "takesAMissingSoftwareTokenForAFault"),
                        in(
                                Snapshots.class,
                                "roster",
                                RosterContract.class,
                                "takesARosterThatDoesNotComeForAFault",
                                "takesARosterWithAMissingTokenForAFault",
                                "takesARosterWithAMissingSoftwareTokenForAFault"),
                        in(
                                Snapshots.class,
                                "request",
                                RequestsContract.class,
                                "takesAStoreThatDoesNotAnswerForAFaultAndNotForANewRequest"),
                        in(Commits.class, "commit", CommitsContract.class, "takesASilentStoreForAFault"),
                        new BrokenStore(
                                "takes a commit of which nobody knows what became for a stale one",
                                Faults.only(Commits.class, "commit", call -> orElse(call, Outcome.STALE)),
                                Clause.of(CommitsContract.class, "takesASilentStoreForAFault")
                                        .appendAll(Clause.of(
                                                RequestsContract.class,
                                                "takesAStoreThatDoesNotAnswerForAFaultAndNotForANewRequest"))),
                        new BrokenStore(
                                "takes a delivery of which nobody knows what became for one that was there",
                                Faults.only(
                                        TokenStock.class, "add", call -> orElse(call, TokenStock.Outcome.SERIAL_TAKEN)),
                                Clause.of(TokenStockContract.class, "takesAStockThatDoesNotAnswerForAFault")),
                        in(
                                SessionSweep.class,
                                "removeIdle",
                                SessionSweepContract.class,
                                "takesASweepThatDoesNotAnswerForAFault"),
                        in(
                                TokensOnLoan.class,
                                "onLoan",
                                TokensOnLoanContract.class,
                                "takesAListThatDoesNotAnswerForAFault"),
                        in(
                                AuditTrail.class,
                                "latestAbout",
                                AuditTrailContract.class,
                                "takesATrailThatDoesNotAnswerForAFault"),
                        in(
                                AuditSearch.class,
                                "search",
                                AuditSearchContract.class,
                                "takesASearchThatIsNotAnsweredForAFault"),
                        in(Stock.class, "inStock", StockContract.class, "takesAStockThatDoesNotComeForAFault"),
                        in(
                                StaffRecords.class,
                                "standing",
                                StaffRecordsContract.class,
                                "takesRecordsThatDoNotAnswerForAFault",
                                "takesASessionWhoseMemberIsMissingForAFault"))
                .appendAll(List.of("oldest", "count", "remove")
                        .map(method -> in(
                                Retention.class,
                                method,
                                RetentionContract.class,
                                "takesARemovalThatDoesNotAnswerForAFault")))
                .appendAll(List.of("settled", "read")
                        .map(method -> in(
                                TrailSeals.class,
                                method,
                                RecordedEventsContract.class,
                                "takesEventsThatCannotBeReadForAFault")))
                .appendAll(List.of("beginning", "isOlderThanItsBeginning", "last", "after", "add")
                        .map(method -> in(
                                TrailSeals.class,
                                method,
                                TrailSealsContract.class,
                                "takesSealsThatCannotBeReadOrAddedForAFault")))
                .appendAll(List.of("known", "sample", "add")
                        .map(method -> in(
                                TokenStock.class,
                                method,
                                TokenStockContract.class,
                                "takesAStockThatDoesNotAnswerForAFault")))
                .appendAll(List.of("member", "all")
                        .map(method -> in(
                                StaffRecords.class,
                                method,
                                StaffRecordsContract.class,
                                "takesRecordsThatDoNotAnswerForAFault")))
                .appendAll(List.of("file", "device", "search", "applications")
                        .map(method -> in(
                                ContractRecords.class,
                                method,
                                ContractRecordsContract.class,
                                "takesRecordsThatDoNotComeForAFault")))
                .appendAll(List.of("run", "runs", "debitsOf", "debits", "billingFile", "billingFiles")
                        .map(method ->
                                in(Ledger.class, method, LedgerContract.class, "takesALedgerThatDoesNotComeForAFault")))
                .appendAll(List.of("tokensByState", "lentTokens", "drift", "fees")
                        .map(method -> in(
                                Reports.class,
                                method,
                                ReportsContract.class,
                                "takesCountsThatAreNotAnsweredForFaults")))
                .appendAll(List.of("troubles", "contention")
                        .map(method -> in(
                                Reports.class,
                                method,
                                EventReportsContract.class,
                                "takesCountsOfEventsThatAreNotAnsweredForFaults")));
    }

    private static BrokenStore inSnapshots(String method, String... more) {
        return in(
                Snapshots.class,
                method,
                SnapshotsContract.class,
                List.of(more).append("takesAStoreThatDoesNotAnswerForAFault").toJavaArray(String[]::new));
    }

    private static BrokenStore in(
            Class<?> port, String method, Class<? extends StoreContract> contract, String... clauses) {
        return new BrokenStore(
                "answers " + method + " of " + port.getSimpleName() + " as an empty store would when there is a fault",
                Faults.only(port, method, SwallowedFaults::orAsIfEmpty),
                Clause.of(contract, clauses));
    }

    private static Object orAsIfEmpty(Call call) {
        try {
            return call.proceed();
        } catch (PortUnavailable swallowed) {
            return call.to(new InMemoryStore()).proceed();
        }
    }

    private static Object orElse(Call call, Object answer) {
        try {
            return call.proceed();
        } catch (PortUnavailable swallowed) {
            return answer;
        }
    }
}
