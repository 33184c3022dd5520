package jp.kumiai.otp.domain.directdebit;

import jp.kumiai.otp.domain.account.AccountKind;

/**
 * What one record of a result file says. The holder's name is not read: it decides nothing. Immutable.
 *
 * @param customer 顧客番号 of the request
 * @param amount yen, as requested, also when nothing was debited
 * @param bankCode 4 digits
 * @param branchCode 3 digits
 * @param kind 預金種目
 * @param accountNumber 7 digits
 * @param code 振替結果コード
 */
public record DebitResult(
        CustomerNumber customer,
        long amount,
        String bankCode,
        String branchCode,
        AccountKind kind,
        String accountNumber,
        ResultCode code) {}
