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
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.application.port.Stock;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.port.TokensOnLoan;
import jp.kumiai.otp.application.testkit.AuditSearchContract;
import jp.kumiai.otp.application.testkit.AuditTrailContract;
import jp.kumiai.otp.application.testkit.CommitsContract;
import jp.kumiai.otp.application.testkit.ContractRecordsContract;
import jp.kumiai.otp.application.testkit.EventReportsContract;
import jp.kumiai.otp.application.testkit.LedgerContract;
import jp.kumiai.otp.application.testkit.ReportsContract;
import jp.kumiai.otp.application.testkit.RosterContract;
import jp.kumiai.otp.application.testkit.StaffRecordsContract;
import jp.kumiai.otp.application.testkit.StockContract;
import jp.kumiai.otp.application.testkit.StoreContract;
import jp.kumiai.otp.application.testkit.TokenStockContract;
import jp.kumiai.otp.application.testkit.TokensOnLoanContract;

/** Stores that are consistent in the end only: one of their ports shows the last commit a question too late. */
public final class LateReads {

    private LateReads() {}

    public static List<BrokenStore> all() {
        return List.of(
                late(Snapshots.class, RosterContract.class, "seesEveryCommitThatWasAcknowledged")
                        .and(CommitsContract.class, "advancesVersionsByOneEachTime", "touchesASession"),
                late(StaffRecords.class, StaffRecordsContract.class, "seesEveryCommitThatWasAcknowledged"),
                late(
                        ContractRecords.class,
                        ContractRecordsContract.class,
                        "seesEveryCommitThatWasAcknowledgedAndLeavesWhatWasReadAsItWas"),
                late(
                        Ledger.class,
                        LedgerContract.class,
                        "seesEveryCommitThatWasAcknowledgedAndLeavesWhatWasReadAsItWas"),
                late(Stock.class, StockContract.class, "seesEveryCommitThatWasAcknowledged"),
                late(TokensOnLoan.class, TokensOnLoanContract.class, "seesEveryCommitThatWasAcknowledged"),
                late(TokenStock.class, TokenStockContract.class, "seesEveryCommitThatWasAcknowledged"),
                late(AuditTrail.class, AuditTrailContract.class, "seesEveryCommitThatWasAcknowledged"),
                late(AuditSearch.class, AuditSearchContract.class, "seesEveryCommitThatWasAcknowledged"),
                late(Reports.class, ReportsContract.class, "seesEveryCommitThatWasAcknowledged")
                        .and(EventReportsContract.class, "seesEveryCommitThatWasAcknowledged"));
    }

    private static BrokenStore late(Class<?> port, Class<? extends StoreContract> contract, String clause) {
        return new BrokenStore(
                "answers the same question to " + port.getSimpleName() + " once more as it did before the last commit",
                () -> remembering(port),
                contract,
                clause);
    }

    private static Fault remembering(Class<?> port) {
        Map<Object, Object> answered = new HashMap<>();
        return call -> {
            Object answer = call.proceed();
            boolean asked = call.port().equals(port) && !(answer instanceof TokenStock.Outcome);
            return asked
                    ? Option.of(answered.put(List.of(call.method().getName(), call.arguments()), answer))
                            .getOrElse(answer)
                    : answer;
        };
    }
}
