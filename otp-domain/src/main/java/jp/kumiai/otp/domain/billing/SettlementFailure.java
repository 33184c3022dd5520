package jp.kumiai.otp.domain.billing;

/** Why a result is not one of a debit of ours. Nothing of its file is booked. */
public enum SettlementFailure {

    /** There is no debit under this customer number. */
    NO_SUCH_DEBIT,

    /** The debit was of another amount. */
    OTHER_AMOUNT,

    /** The debit was from another account. */
    OTHER_ACCOUNT,

    /** Another result of the debit was read before. */
    SETTLED_OTHERWISE,

    /** The file has two results of one debit. */
    TWICE_IN_THE_FILE
}
