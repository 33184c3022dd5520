package jp.kumiai.otp.domain.user;

/**
 * A stored password: salted and stretched, in the self-describing form of whoever made it.
 *
 * <p>It does not print, and has no {@code equals}: two hashes of one password differ by their salt. Immutable.
 */
public final class PasswordHash {

    private final String encoded;

    private PasswordHash(String encoded) {
        this.encoded = encoded;
    }

    public static PasswordHash of(String encoded) {
        return new PasswordHash(encoded);
    }

    /** The form to store and to check against. */
    public String encoded() {
        return encoded;
    }

    @Override
    public String toString() {
        return "PasswordHash[redacted]";
    }
}
