package jp.kumiai.otp.domain.token;

/** What shows the codes (トークンの種類). */
public enum TokenKind {
    /** ハードウェアトークン: a key fob, which may be shared, costs fees, and is told by its serial number. */
    HARDWARE,
    /** ソフトウェアトークン: an app, for one user only; its serial number is ours and is shown to nobody to type. */
    SOFTWARE
}
