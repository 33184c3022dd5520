package jp.kumiai.otp.domain.seedimport.dialect;

import io.vavr.collection.SortedSet;
import io.vavr.control.Option;

/**
 * How the secrets of a PSKC file are encrypted and authenticated. Immutable.
 *
 * @param ciphers the names of those it uses, like {@code AES-128-CBC}
 * @param mac the name of its HMAC; none when it has none
 * @param macKey where the key of the MAC comes from; none when there is no MAC
 * @param authenticated over what the accepted secrets were authenticated; empty when none was accepted
 * @param prf the name of the HMAC in PBKDF2; none under a pre-shared key
 */
public record Protection(
        SortedSet<String> ciphers,
        Option<String> mac,
        Option<MacKey> macKey,
        SortedSet<Authenticated> authenticated,
        Option<String> prf) {

    /** Where the key of the MAC comes from. */
    public enum MacKey {
        /** Encrypted in the file. */
        OWN,
        /** The encryption key is used for both. */
        ENCRYPTION_KEY
    }

    /** What vouches for a secret. */
    public enum Authenticated {
        /** A MAC over IV and ciphertext, as RFC 6030 has it. */
        CIPHERTEXT,
        /** A MAC over the secret itself: weaker, and taken only when the operator says so. */
        PLAINTEXT,
        /** The check value inside an AES key wrap (RFC 3394, RFC 5649), in a file without MACs. */
        KEY_WRAP
    }
}
