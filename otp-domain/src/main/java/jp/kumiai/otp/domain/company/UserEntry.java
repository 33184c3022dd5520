package jp.kumiai.otp.domain.company;

import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.UserClass;

/** A user of a company as they are entered, on a page or in a line of a file. Immutable. */
public record UserEntry(ContractId contract, LoginId loginId, String name, UserClass userClass) {

    /** True when this is who is stored already. */
    public boolean isOf(BankingUser stored) {
        return stored.loginId().equals(loginId)
                && stored.contract().equals(contract)
                && stored.name().equals(name)
                && stored.userClass() == userClass;
    }
}
