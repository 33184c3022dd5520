package jp.kumiai.otp.application.brokenstore.answer;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.writing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Part;
import jp.kumiai.otp.application.port.AuditSearch;
import jp.kumiai.otp.application.port.AuditTrail;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.port.Reports;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.application.port.Stock;
import jp.kumiai.otp.application.port.TokensOnLoan;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.testkit.AuditSearchContract;
import jp.kumiai.otp.application.testkit.AuditTrailContract;
import jp.kumiai.otp.application.testkit.BillingFilesContract;
import jp.kumiai.otp.application.testkit.CommitsContract;
import jp.kumiai.otp.application.testkit.ContractListsContract;
import jp.kumiai.otp.application.testkit.ContractRecordsContract;
import jp.kumiai.otp.application.testkit.EventReportsContract;
import jp.kumiai.otp.application.testkit.LedgerContract;
import jp.kumiai.otp.application.testkit.RosterContract;
import jp.kumiai.otp.application.testkit.StaffRecordsContract;
import jp.kumiai.otp.application.testkit.StockContract;
import jp.kumiai.otp.application.testkit.StoreContract;
import jp.kumiai.otp.application.testkit.TokensOnLoanContract;
import jp.kumiai.otp.application.testkit.TrailSealsContract;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.report.Contention;
import jp.kumiai.otp.domain.user.Roster;

/** Stores whose lists are in another order than the port says. */
public final class WrongOrder {

    private WrongOrder() {}

    public static List<BrokenStore> all() {
        return List.of(
                reversed(
                                AuditTrail.class,
                                "latestAbout",
                                AuditTrailContract.class,
                                "tellsTheNewestFirstInWhateverOrderTheyWereCommitted")
                        .and(AuditTrailContract.class, "tellsTheEventsOfOneCommitFromTheLastToTheFirst"),
                reversed(AuditSearch.class, "search", AuditSearchContract.class, "findsTheEventsOfThePeriodNewestFirst")
                        .and(AuditSearchContract.class, "findsTheEventsOfOneCommitTogetherFromTheLastToTheFirst"),
                reversed(ContractRecords.class, "search", ContractListsContract.class, "findsAllContractsByNothing"),
                reversed(
                        ContractRecords.class,
                        "applications",
                        ContractListsContract.class,
                        "listsTheApplicationsFirstReceivedFirstThenByContractAndNumber"),
                reversed(Ledger.class, "runs", LedgerContract.class, "listsTheRunsTheLatestMonthFirst"),
                reversed(
                        Ledger.class, "debitsOf", LedgerContract.class, "listsTheDebitsOfAContractTheLatestMonthFirst"),
                reversed(
                                Ledger.class,
                                "debits",
                                LedgerContract.class,
                                "listsTheDebitsOfAMonthInTheOrderOfTheirNumbersFromTheOneAfterANumberOn")
                        .and(LedgerContract.class, "findsTheDebitsOfAMonthByTheirNumbers"),
                reversed(
                        Ledger.class,
                        "billingFiles",
                        BillingFilesContract.class,
                        "goesThroughTheContractsInTheOrderOfJavaPageByPage"),
                reversed(
                        TokensOnLoan.class,
                        "onLoan",
                        TokensOnLoanContract.class,
                        "listsTheTokensOfAllCompaniesBySerialNumber"),
                reversed(
                        Stock.class,
                        "inStock",
                        StockContract.class,
                        "handsOutFirstWhatExpiresFirstAndThenBySerialNumber"),
                reversed(
                        TrailSeals.class,
                        "after",
                        TrailSealsContract.class,
                        "tellsTheSealsAfterANumberByTheirNumbersAndNoMoreThanTheLimit"),
                reversed(
                        StaffRecords.class,
                        "all",
                        StaffRecordsContract.class,
                        "listsEverybodyInTheOrderOfTheCodePointsOfTheIds"),
                new BrokenStore(
                        "reverses the users on a roster",
                        answering(
                                Snapshots.class,
                                "roster",
                                (Option<Roster> found) -> found.map(roster -> new Roster(
                                        roster.contract(), roster.standings().reverse()))),
                        RosterContract.class,
                        "isInTheOrderOfTheCodePointsOfTheLoginIds",
                        "showsEverybodyWithTheContractAndTheirOwnToken"),
                new BrokenStore(
                        "reverses what is in a company's file",
                        answering(
                                ContractRecords.class,
                                "file",
                                (Option<ContractFile> found) -> found.map(file -> new ContractFile(
                                        file.contract(),
                                        file.applications().reverse(),
                                        file.loans().reverse()))),
                        ContractRecordsContract.class,
                        "hasTheApplicationsInTheOrderOfTheirReceiptAndThenNumber",
                        "hasTheLoansInTheOrderOfLendingAndThenSerialNumberTheEndedOnesIncluded"),
                new BrokenStore(
                        "begins with the token on which the fewest codes came too late",
                        answering(
                                Reports.class,
                                "contention",
                                (Contention found) -> new Contention(
                                        found.period(), found.tokens().reverse())),
                        EventReportsContract.class,
                        "beginsWithTheTokenOnWhichMostCodesCameTooLate",
                        "sortsTokensThatAreEquallyBadByTheirSerialNumbers"),
                new BrokenStore(
                        "appends the events of a commit in any order",
                        writing(changes -> Part.named("events").with(changes, List::reverse)),
                        CommitsContract.class,
                        "keepsTheOrderOfTheEventsOfOneCommit"));
    }

    private static BrokenStore reversed(
            Class<?> port, String method, Class<? extends StoreContract> contract, String clause) {
        return new BrokenStore(
                "answers " + method + " of " + port.getSimpleName() + " from the last to the first",
                answering(port, method, (List<?> found) -> found.reverse()),
                contract,
                clause);
    }
}
