package jp.kumiai.otp.domain.revocation;

/** Why a row of the list of トークン失効 cannot be ticked (P18, R32). */
public enum RevocationObstacle {
    /** 未登録: there is no token to revoke. */
    NO_TOKEN,
    /** トークン発行済み with a hardware token, which is on its way. */
    NOT_YET_USED,
    /** 失効中. */
    ALREADY_REVOKED
}
