package jp.kumiai.otp.domain.user;

/**
 * ワンタイムパスワード状態, as lists and pages show it: the stored state of a user, and what the clock says of their token.
 *
 * <p>Source: rules.md section 5, R33.
 */
public enum ShownStatus {
    /** 未登録. */
    UNREGISTERED,
    /** トークン発行済み. */
    TOKEN_ISSUED,
    /** サービス利用中. */
    IN_SERVICE,
    /** トークン有効期限切れ. */
    TOKEN_EXPIRED,
    /** 失効中. */
    REVOKED
}
