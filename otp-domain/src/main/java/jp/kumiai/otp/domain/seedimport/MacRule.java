package jp.kumiai.otp.domain.seedimport;

/** Which MACs are good enough. An encrypted secret without any authentication is never taken. */
public enum MacRule {
    /** Over IV and ciphertext, as RFC 6030 has it. */
    CIPHERTEXT_ONLY,
    /**
     * Over the secret itself, too, as some vendors compute it. Then the secret is decrypted before it is known to be the
     * vendor's, and equal secrets have equal MACs.
     */
    PLAINTEXT_TOO
}
