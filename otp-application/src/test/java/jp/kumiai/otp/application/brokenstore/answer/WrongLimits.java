package jp.kumiai.otp.application.brokenstore.answer;

import io.vavr.collection.List;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Clause;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.port.AuditSearch;
import jp.kumiai.otp.application.port.AuditTrail;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.port.Reports;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.application.port.Stock;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.testkit.AuditSearchContract;
import jp.kumiai.otp.application.testkit.AuditTrailContract;
import jp.kumiai.otp.application.testkit.BillingFilesContract;
import jp.kumiai.otp.application.testkit.ContractListsContract;
import jp.kumiai.otp.application.testkit.EventReportsContract;
import jp.kumiai.otp.application.testkit.LedgerContract;
import jp.kumiai.otp.application.testkit.RetentionContract;
import jp.kumiai.otp.application.testkit.StockContract;
import jp.kumiai.otp.application.testkit.TrailSealsContract;

/** Stores that answer more or less than as many as they were asked for; for every question with a limit. */
public final class WrongLimits {

    private WrongLimits() {}

    public static List<BrokenStore> all() {
        return List.of(
                        limited(AuditTrail.class, "latestAbout"),
                        limited(AuditSearch.class, "search"),
                        limited(ContractRecords.class, "search"),
                        limited(ContractRecords.class, "applications"),
                        limited(Ledger.class, "runs"),
                        limited(Ledger.class, "billingFiles"),
                        limited(Ledger.class, "debits"),
                        limited(Reports.class, "contention"),
                        limited(Retention.class, "remove"),
                        limited(Stock.class, "inStock"),
                        limited(TrailSeals.class, "after"))
                .flatMap(stores -> stores);
    }

    private static List<BrokenStore> limited(Class<?> port, String method) {
        String question = method + " of " + port.getSimpleName();
        return List.of(
                new BrokenStore(
                        "answers one more than the limit to " + question,
                        () -> withLimit(limit -> limit + 1).in(port, method),
                        clause(port, method)),
                new BrokenStore(
                        "answers one less than the limit to " + question,
                        () -> withLimit(limit -> limit - 1).in(port, method),
                        clause(port, method)));
    }

    /** Limits are the only numbers of their type that ports are asked for. */
    private static Fault withLimit(UnaryOperator<Integer> next) {
        return call -> call.with(call.arguments()
                        .map(argument -> argument instanceof Integer limit ? next.apply(limit) : argument))
                .proceed();
    }

    private static List<Clause> clause(Class<?> port, String method) {
        return switch (port.getSimpleName() + '.' + method) {
            case "AuditTrail.latestAbout" -> Clause.of(AuditTrailContract.class, "tellsTheLatestAndNoMoreThanTheLimit");
            case "AuditSearch.search" ->
                Clause.of(AuditSearchContract.class, "goesThroughTheTrailPageByPageWithoutLosingOrRepeatingAnything");
            case "ContractRecords.search" -> Clause.of(ContractListsContract.class, "findsNoMoreThanWasAskedFor");
            case "ContractRecords.applications" ->
                Clause.of(ContractListsContract.class, "listsTheApplicationsFirstReceivedFirstThenByContractAndNumber");
            case "Ledger.runs" -> Clause.of(LedgerContract.class, "listsTheRunsTheLatestMonthFirst");
            case "Ledger.billingFiles" ->
                Clause.of(BillingFilesContract.class, "goesThroughTheContractsInTheOrderOfJavaPageByPage");
            case "Ledger.debits" ->
                Clause.of(
                        LedgerContract.class, "listsTheDebitsOfAMonthInTheOrderOfTheirNumbersFromTheOneAfterANumberOn");
            case "Retention.remove" ->
                Clause.of(
                        RetentionContract.class,
                        "removesTheOldestEventsFirstAndNoMoreThanTheLimit",
                        "removesNoMoreRequestsThanTheLimit");
            case "TrailSeals.after" ->
                Clause.of(TrailSealsContract.class, "tellsTheSealsAfterANumberByTheirNumbersAndNoMoreThanTheLimit");
            case "Reports.contention" ->
                Clause.of(EventReportsContract.class, "beginsWithTheTokenOnWhichMostCodesCameTooLate");
            default -> Clause.of(StockContract.class, "handsOutNoMoreThanWasAskedFor");
        };
    }
}
