package jp.kumiai.otp.domain.fee;

/** Why a debit was not paid (振替不能理由): what the result file of the direct debit says, or that it never was in one. */
public enum UnpaidReason {

    /** 代表口座未登録: the contract had no account when it was booked. */
    NO_ACCOUNT,

    /** 1 資金不足. */
    INSUFFICIENT_FUNDS,

    /** 2 預金取引なし. */
    NO_SUCH_ACCOUNT,

    /** 3 預金者の都合による振替停止. */
    STOPPED_BY_CUSTOMER,

    /** 4 預金口座振替依頼書なし. */
    NO_MANDATE,

    /** 8 委託者の都合による振替停止. */
    STOPPED_BY_BANK,

    /** 9 その他. */
    OTHER
}
