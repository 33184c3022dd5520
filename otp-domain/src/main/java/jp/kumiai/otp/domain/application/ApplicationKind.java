package jp.kumiai.otp.domain.application;

/** What a company applies for (R8). */
public enum ApplicationKind {

    /** 新規: its first tokens; the contract starts with them. */
    NEW,

    /** 追加: more tokens. */
    ADDITIONAL,

    /** 再発行: new tokens for ones it cannot use any more. */
    REISSUE,

    /** 返却: to give tokens back. */
    RETURN
}
