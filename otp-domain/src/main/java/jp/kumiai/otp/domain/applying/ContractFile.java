package jp.kumiai.otp.domain.applying;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * What the bank keeps of a company (契約ファイル). Every decision on it writes the contract too, so that of two clerks who
 * look at the same file at once only one is right. Immutable.
 *
 * @param applications in the order they were received
 * @param loans in the order of lending, the ended ones included
 */
public record ContractFile(Contract contract, List<Application> applications, List<Loan> loans) {

    public Option<Application> application(ApplicationNumber number) {
        return applications.find(application -> application.number().equals(number));
    }

    /** The loan of a device that the company has. */
    public Option<Loan> openLoan(SerialNumber serial) {
        return openLoans().find(loan -> loan.serial().equals(serial));
    }

    public List<Loan> openLoans() {
        return loans.filter(Loan::isOpen);
    }
}
