package jp.kumiai.otp.domain.testkit;

import jp.kumiai.otp.domain.account.AccountHolder;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.account.RepresentativeAccount;

/** Accounts that fees are debited from. */
public final class AccountSample {

    private AccountSample() {}

    /** An ordinary account of データ商事 with this number of seven digits. */
    public static RepresentativeAccount account(String number) {
        return new RepresentativeAccount("0001", "002", AccountKind.ORDINARY, number, new AccountHolder("ﾃﾞ-ﾀｼﾖｳｼﾞ"));
    }
}
