package jp.kumiai.otp.domain.directdebit;

import jp.kumiai.otp.domain.account.RepresentativeAccount;

/**
 * One debit the bank is asked for. Immutable.
 *
 * @param account 引落口座
 * @param amount 引落金額, yen, 1 to 9,999,999,999
 * @param newCode 新規コード
 * @param customer 顧客番号; the result carries it back
 */
public record DebitRequest(RepresentativeAccount account, long amount, NewCode newCode, CustomerNumber customer) {

    public static final long MAX_AMOUNT = 9_999_999_999L;

    public DebitRequest {
        if (amount < 1 || amount > MAX_AMOUNT) {
            throw new IllegalArgumentException("a debit is of 1 to 9,999,999,999 yen");
        }
    }
}
