package jp.kumiai.otp.domain.device;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;

/**
 * A token and, read with it, the loan it is out on. Immutable.
 *
 * @param loan the open one; none while the bank has the device
 */
public record LentDevice(Token token, Option<Loan> loan) {

    public LentDevice {
        SerialNumber serial = token.serial();
        if (loan.exists(open -> !open.isOpen() || !open.serial().equals(serial))) {
            throw new IllegalArgumentException("the loan beside a token is its own and open");
        }
    }
}
