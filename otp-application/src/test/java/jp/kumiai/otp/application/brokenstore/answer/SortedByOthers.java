package jp.kumiai.otp.application.brokenstore.answer;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.viewing;

import io.vavr.collection.List;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.port.AuditSearch;
import jp.kumiai.otp.application.port.AuditTrail;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.application.port.Stock;
import jp.kumiai.otp.application.port.TokensOnLoan;
import jp.kumiai.otp.application.testkit.AuditSearchContract;
import jp.kumiai.otp.application.testkit.AuditTrailContract;
import jp.kumiai.otp.application.testkit.BillingFilesContract;
import jp.kumiai.otp.application.testkit.ContractListsContract;
import jp.kumiai.otp.application.testkit.LedgerContract;
import jp.kumiai.otp.application.testkit.StaffRecordsContract;
import jp.kumiai.otp.application.testkit.StockContract;
import jp.kumiai.otp.application.testkit.TokensOnLoanContract;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.report.TrailLine;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.token.Token;

/** Stores that sort as a dictionary or a spreadsheet does. */
public final class SortedByOthers {

    private SortedByOthers() {}

    public static List<BrokenStore> all() {
        return List.of(
                new BrokenStore(
                        "sorts contracts as a dictionary does",
                        asADictionary(
                                ContractRecords.class,
                                "search",
                                (Contract each) -> each.id().value()),
                        ContractListsContract.class,
                        "findsAllContractsByNothing"),
                new BrokenStore(
                        "sorts applications by contract as a dictionary does",
                        asADictionary(
                                ContractRecords.class,
                                "applications",
                                (Application each) -> each.contract().value()),
                        ContractListsContract.class,
                        "listsTheApplicationsFirstReceivedFirstThenByContractAndNumber"),
                new BrokenStore(
                        "sorts billing files as a dictionary does",
                        asADictionary(
                                Ledger.class,
                                "billingFiles",
                                (BillingFile each) -> each.contract().id().value()),
                        BillingFilesContract.class,
                        "goesThroughTheContractsInTheOrderOfJavaPageByPage"),
                new BrokenStore(
                        "sorts the bank's people as a dictionary does",
                        asADictionary(
                                StaffRecords.class,
                                "all",
                                (StaffMember each) -> each.id().value()),
                        StaffRecordsContract.class,
                        "listsEverybodyInTheOrderOfTheCodePointsOfTheIds"),
                new BrokenStore(
                        "sorts lent tokens by their serial numbers as numbers",
                        sorted(TokensOnLoan.class, "onLoan", SortedByOthers::asANumber),
                        TokensOnLoanContract.class,
                        "listsTheTokensOfAllCompaniesBySerialNumber"),
                new BrokenStore(
                        "sorts the stock by serial numbers alone",
                        sorted(
                                Stock.class,
                                "inStock",
                                (Token each) -> each.serial().value()),
                        StockContract.class,
                        "handsOutFirstWhatExpiresFirstAndThenBySerialNumber"),
                new BrokenStore(
                        "sorts debits by their numbers as text",
                        sorted(Ledger.class, "debits", (Debit each) -> String.valueOf(each.number())),
                        LedgerContract.class,
                        "listsTheDebitsOfAMonthInTheOrderOfTheirNumbersFromTheOneAfterANumberOn"),
                new BrokenStore(
                        "tells of events in the order in which they came in",
                        viewing(AuditTrail.class, "latestAbout", AuditEvent.class, SortedByOthers::atOnce),
                        AuditTrailContract.class,
                        "tellsTheNewestFirstInWhateverOrderTheyWereCommitted"),
                new BrokenStore(
                        "mixes the events of commits at the same instant in the trail of a token",
                        sorted(AuditTrail.class, "latestAbout", SortedByOthers::lastOfItsFact),
                        AuditTrailContract.class,
                        "keepsTheEventsOfACommitTogetherWhenAnotherHappenedAtTheSameInstant"),
                new BrokenStore(
                        "mixes the events of commits at the same instant in a search",
                        sorted(AuditSearch.class, "search", (TrailLine line) -> lastOfItsFact(line.event())),
                        AuditSearchContract.class,
                        "findsTheEventsOfOneCommitTogetherFromTheLastToTheFirst"));
    }

    private static <S> Supplier<Fault> asADictionary(Class<?> port, String method, Function<S, String> key) {
        return sorted(
                port,
                method,
                (S state) -> key.apply(state).replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT));
    }

    private static <S, K extends Comparable<K>> Supplier<Fault> sorted(
            Class<?> port, String method, Function<S, K> key) {
        return answering(port, method, (List<S> found) -> found.sortBy(key));
    }

    private static Long asANumber(Token token) {
        return Long.valueOf(token.serial().value());
    }

    private static AuditEvent atOnce(AuditEvent event) {
        return new AuditEvent(
                Instant.EPOCH, event.kind(), event.actor(), event.contract(), event.serial(), event.facts());
    }

    private static int lastOfItsFact(AuditEvent event) {
        String fact = event.facts().values().head();
        return -fact.charAt(fact.length() - 1);
    }
}
