package jp.kumiai.otp.application.brokenstore.answer;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.port.AuditSearch;
import jp.kumiai.otp.application.port.AuditTrail;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.port.Reports;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.application.port.Stock;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.port.TokensOnLoan;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.testkit.AuditSearchContract;
import jp.kumiai.otp.application.testkit.AuditTrailContract;
import jp.kumiai.otp.application.testkit.ContractListsContract;
import jp.kumiai.otp.application.testkit.ContractRecordsContract;
import jp.kumiai.otp.application.testkit.EventReportsContract;
import jp.kumiai.otp.application.testkit.LedgerContract;
import jp.kumiai.otp.application.testkit.ReportsContract;
import jp.kumiai.otp.application.testkit.RetentionContract;
import jp.kumiai.otp.application.testkit.RosterContract;
import jp.kumiai.otp.application.testkit.SnapshotsContract;
import jp.kumiai.otp.application.testkit.StaffRecordsContract;
import jp.kumiai.otp.application.testkit.StockContract;
import jp.kumiai.otp.application.testkit.StoreContract;
import jp.kumiai.otp.application.testkit.TokenStockContract;
import jp.kumiai.otp.application.testkit.TokensOnLoanContract;
import jp.kumiai.otp.application.testkit.TrailSealsContract;

/** Stores that are consistent in the end only: the same question is answered once more as before the last commit. */
public final class LateReads {

    private static final String AND_LEAVES = "seesEveryCommitThatWasAcknowledgedAndLeavesWhatWasReadAsItWas";

    private LateReads() {}

    public static List<BrokenStore> all() {
        return List.of(
                        late(Snapshots.class, SnapshotsContract.class, "ofUser", "ofSession", "token", "contract"),
                        late(Snapshots.class, RosterContract.class, "roster"),
                        late(StaffRecords.class, StaffRecordsContract.class, "member", "standing", "all"),
                        late(Stock.class, StockContract.class, "inStock"),
                        late(TokensOnLoan.class, TokensOnLoanContract.class, "onLoan"),
                        late(TokenStock.class, TokenStockContract.class, "known", "sample"),
                        late(AuditTrail.class, AuditTrailContract.class, "latestAbout"),
                        late(AuditSearch.class, AuditSearchContract.class, "search"),
                        late(Reports.class, ReportsContract.class, "tokensByState", "lentTokens", "drift", "fees"),
                        late(Reports.class, EventReportsContract.class, "troubles", "contention"),
                        late(Retention.class, RetentionContract.class, "oldest", "count"),
                        late(ContractRecords.class, ContractListsContract.class, "search", "applications"))
                .flatMap(stores -> stores)
                .appendAll(List.of("last", "after")
                        .map(method -> late(
                                TrailSeals.class,
                                method,
                                TrailSealsContract.class,
                                "seesEverySealThatWasAddedAndLeavesWhatWasReadAsItWas")))
                .appendAll(List.of("run", "runs", "debitsOf", "debits", "billingFile", "billingFiles")
                        .map(method -> late(Ledger.class, method, LedgerContract.class, AND_LEAVES)))
                .appendAll(List.of("file", "device")
                        .map(method -> late(ContractRecords.class, method, ContractRecordsContract.class, AND_LEAVES)));
    }

    private static List<BrokenStore> late(Class<?> port, Class<? extends StoreContract> contract, String... methods) {
        return List.of(methods).map(method -> late(port, method, contract, "seesEveryCommitThatWasAcknowledged"));
    }

    private static BrokenStore late(
            Class<?> port, String method, Class<? extends StoreContract> contract, String clause) {
        return new BrokenStore(
                "answers the same question to " + method + " of " + port.getSimpleName()
                        + " once more as it did before the last commit",
                () -> remembering().in(port, method),
                contract,
                clause);
    }

    private static Fault remembering() {
        Map<Object, Object> answered = new HashMap<>();
        return call -> {
            Object answer = call.proceed();
            return Option.of(answered.put(call.arguments(), answer)).getOrElse(answer);
        };
    }
}
