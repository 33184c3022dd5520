package jp.kumiai.otp.domain.confirmation;

/** Why the 確認用パスワード did not confirm anything (R19b). */
public enum ConfirmationFailure {
    /** It was wrong; one failure was counted on the user. */
    MISMATCH,
    /** It was wrong, and with this failure it is looked at no more. */
    NOW_SUSPENDED,
    /** Too much went wrong before; it was not looked at, so right and wrong get the same answer. */
    SUSPENDED
}
