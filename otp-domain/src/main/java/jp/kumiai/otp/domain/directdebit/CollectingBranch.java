package jp.kumiai.otp.domain.directdebit;

import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.account.ZenginDigits;
import jp.kumiai.otp.domain.account.ZenginText;

/**
 * The branch that takes the file and books what was collected (取引銀行, 取引支店). Immutable.
 *
 * @param bankCode exactly 4 ASCII digits
 * @param bankName 0 to 15 characters of {@link ZenginText}; empty becomes spaces
 * @param branchCode exactly 3 ASCII digits
 * @param branchName 0 to 15 characters of {@link ZenginText}; empty becomes spaces
 */
public record CollectingBranch(String bankCode, String bankName, String branchCode, String branchName) {

    public static final int MAX_NAME_LENGTH = 15;

    public CollectingBranch {
        if (!ZenginDigits.fill(bankCode, RepresentativeAccount.BANK_DIGITS)
                || !ZenginDigits.fill(branchCode, RepresentativeAccount.BRANCH_DIGITS)) {
            throw new IllegalArgumentException("a bank code has 4 ASCII digits, a branch code 3");
        }
        if (!isName(bankName) || !isName(branchName)) {
            throw new IllegalArgumentException("names of bank and branch have 0 to 15 characters of the Zengin format");
        }
    }

    private static boolean isName(String text) {
        return text.length() <= MAX_NAME_LENGTH && ZenginText.isAllowed(text);
    }
}
