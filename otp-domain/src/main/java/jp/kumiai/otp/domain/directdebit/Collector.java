package jp.kumiai.otp.domain.directdebit;

import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.account.ZenginDigits;
import jp.kumiai.otp.domain.account.ZenginText;

/**
 * In whose name debits are collected (委託者), and the account they are paid into. Immutable.
 *
 * @param code 委託者コード, exactly 10 ASCII digits, given by the bank that takes the file
 * @param name 委託者名, 1 to 40 characters of {@link ZenginText}
 * @param branch where the account is
 * @param kind 預金種目; a header has no place for a tax reserve account
 * @param accountNumber exactly 7 ASCII digits
 */
public record Collector(String code, String name, CollectingBranch branch, AccountKind kind, String accountNumber) {

    public static final int CODE_DIGITS = 10;
    public static final int MAX_NAME_LENGTH = 40;

    public Collector {
        if (!ZenginDigits.fill(code, CODE_DIGITS)
                || !ZenginDigits.fill(accountNumber, RepresentativeAccount.NUMBER_DIGITS)) {
            throw new IllegalArgumentException("a collector's code has 10 ASCII digits, its account number 7");
        }
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH || !ZenginText.isAllowed(name)) {
            throw new IllegalArgumentException("a collector's name has 1 to 40 characters of the Zengin format");
        }
        if (kind == AccountKind.TAX_RESERVE) {
            throw new IllegalArgumentException("nothing can be collected into a tax reserve account");
        }
    }
}
