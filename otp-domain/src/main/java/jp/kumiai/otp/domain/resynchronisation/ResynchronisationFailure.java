package jp.kumiai.otp.domain.resynchronisation;

/** Why the bank could not resynchronise a token. */
public enum ResynchronisationFailure {
    /** There is no token with this serial number. */
    UNKNOWN_TOKEN,
    /** The two codes are not two consecutive ones above the watermark and within 120 steps of our clock. */
    NOT_CONSECUTIVE
}
