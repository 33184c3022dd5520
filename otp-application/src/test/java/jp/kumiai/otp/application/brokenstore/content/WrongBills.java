package jp.kumiai.otp.application.brokenstore.content;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.viewing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.testkit.BillingFilesContract;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.loan.Loan;

/** Stores from which a fee run would take too much or too little. */
public final class WrongBills {

    private static final BillingFile EMPTY =
            new BillingFile(DataShoji.CONTRACT, List.empty(), List.empty(), List.empty(), Option.none());

    private WrongBills() {}

    public static List<BrokenStore> all() {
        return List.of(
                lacking(
                        "forgets the loans that ended after they were counted",
                        file -> withLoans(file, file.loans().filter(Loan::isOpen)),
                        "hasAllLoansThatCount"),
                lacking(
                        "forgets the loans of devices that expire soon after they were counted",
                        file -> withLoans(
                                file,
                                file.loans()
                                        .filter(loan ->
                                                loan.expiresAt().isAfter(BillingFilesContract.COUNTED.plusSeconds(1)))),
                        "hasAllLoansThatCount"),
                lacking(
                        "forgets the loans that begin on the last day before",
                        file -> withLoans(
                                file,
                                file.loans()
                                        .filter(loan -> loan.startDate()
                                                .isBefore(BillingFilesContract.MAY
                                                        .value()
                                                        .atDay(1)
                                                        .minusDays(1)))),
                        "hasAllLoansThatCount"),
                lacking(
                        "forgets a fee that was booked at the very beginning",
                        file -> withCharged(
                                file,
                                file.charged()
                                        .filter(each -> each.fee()
                                                .exists(fee -> fee.at().isAfter(BillingFilesContract.SINCE)))),
                        "hasAllApplicationsWithAFeeBookedInThePeriodOfTheRun"),
                lacking(
                        "forgets the fees of the last second",
                        file -> withCharged(
                                file,
                                file.charged()
                                        .filter(each -> each.fee()
                                                .exists(fee -> fee.at()
                                                        .isBefore(BillingFilesContract.COUNTED.minusSeconds(1))))),
                        "hasAllApplicationsWithAFeeBookedInThePeriodOfTheRun"),
                lacking(
                        "forgets debits that are unpaid for years",
                        file -> withUnpaid(
                                file,
                                file.unpaid()
                                        .filter(debit -> debit.month()
                                                .countedAt()
                                                .isAfter(BillingFilesContract.COUNTED.minus(Duration.ofDays(365))))),
                        "hasAllDebitsThatAreUnpaid"),
                new BrokenStore(
                        "takes a debit that was carried over for unpaid still",
                        viewing(Ledger.class, "billingFile", DebitState.class, WrongBills::stillUnpaid),
                        BillingFilesContract.class,
                        "hasADebitNoMoreOnceItIsCarriedOver"),
                lacking(
                        "takes the account of the contract for the last one",
                        file -> withAccount(file, file.contract().account()),
                        "hasTheAccountOfTheLatestEarlierDebitThatHadOne"),
                lacking(
                        "takes any account where there was no last one",
                        file -> withAccount(file, file.lastAccount().orElse(Option.some(DataShoji.ACCOUNT))),
                        "hasNoLastAccountWhenNoDebitHadOne"),
                new BrokenStore(
                        "makes up a contract that only a loan tells of",
                        only(
                                Ledger.class,
                                "billingFile",
                                call -> call.<Option<BillingFile>>proceedAs().orElse(Option.some(EMPTY))),
                        BillingFilesContract.class,
                        "hasNoFileOfAContractThatIsNotThere"),
                new BrokenStore(
                        "gives one contract the unpaid debits of all",
                        answering(
                                Ledger.class,
                                "billingFiles",
                                (List<BillingFile> files) ->
                                        files.map(file -> withUnpaid(file, files.flatMap(BillingFile::unpaid)))),
                        BillingFilesContract.class,
                        "givesEachContractItsOwn"),
                new BrokenStore(
                        "gives the unpaid debits of companies whose number differs in case to each of them",
                        answering(
                                Ledger.class,
                                "billingFiles",
                                (List<BillingFile> files) -> files.map(file -> withUnpaid(
                                        file,
                                        files.filter(other -> isNumberedAlike(file, other))
                                                .flatMap(BillingFile::unpaid)))),
                        BillingFilesContract.class,
                        "givesEachContractItsOwn"));
    }

    private static BrokenStore lacking(String sentence, UnaryOperator<BillingFile> next, String clause) {
        return new BrokenStore(
                sentence,
                answering(Ledger.class, "billingFile", (Option<BillingFile> found) -> found.map(next)),
                BillingFilesContract.class,
                clause);
    }

    private static boolean isNumberedAlike(BillingFile one, BillingFile other) {
        return one.contract()
                .id()
                .value()
                .equalsIgnoreCase(other.contract().id().value());
    }

    private static DebitState stillUnpaid(DebitState state) {
        return state instanceof DebitState.CarriedOver over
                ? new DebitState.Unpaid(DataShoji.NOW, over.reason())
                : state;
    }

    private static BillingFile withLoans(BillingFile file, List<Loan> loans) {
        return new BillingFile(file.contract(), loans, file.charged(), file.unpaid(), file.lastAccount());
    }

    private static BillingFile withCharged(BillingFile file, List<Application> charged) {
        return new BillingFile(file.contract(), file.loans(), charged, file.unpaid(), file.lastAccount());
    }

    private static BillingFile withUnpaid(BillingFile file, List<Debit> unpaid) {
        return new BillingFile(file.contract(), file.loans(), file.charged(), unpaid, file.lastAccount());
    }

    private static BillingFile withAccount(BillingFile file, Option<RepresentativeAccount> account) {
        return new BillingFile(file.contract(), file.loans(), file.charged(), file.unpaid(), account);
    }
}
