package jp.kumiai.otp.domain.operation;

/**
 * The operations that need a one-time password (ワンタイムパスワードの入力が必要となるお取引), besides login and registration.
 *
 * <p>Source: manual ワンタイムパスワードとは; rules.md section 6.
 */
public enum Operation {
    /** トークン管理（失効）. */
    TOKEN_REVOCATION,
    /** 振込（都度）. */
    SPOT_TRANSFER,
    /** 総合振込. */
    BULK_TRANSFER,
    /** 給与・賞与振込. */
    PAYROLL_TRANSFER,
    /** 総合振込ファイル受付. */
    BULK_TRANSFER_FILE,
    /** 給与・賞与振込ファイル受付. */
    PAYROLL_TRANSFER_FILE,
    /** 収納（民間）. */
    PRIVATE_BILL_PAYMENT,
    /** 利用者登録情報変更（サービス利用権限等）. */
    USER_REGISTRATION_CHANGE
}
