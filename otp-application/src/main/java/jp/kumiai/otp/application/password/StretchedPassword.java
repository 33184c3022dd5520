package jp.kumiai.otp.application.password;

import java.util.Base64;
import jp.kumiai.otp.domain.user.PasswordHash;

/** What is stored of a password: {@code $pbkdf2-sha256$iterations$salt$hash}, both in base64 without padding. */
final class StretchedPassword {

    private static final String SCHEME = "pbkdf2-sha256";

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    StretchedPassword(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    static StretchedPassword decode(PasswordHash stored) {
        String[] parts = stored.encoded().split("\\$", -1);
        if (parts.length != 5 || !parts[1].equals(SCHEME)) {
            throw new IllegalArgumentException("a stored password is in no known form");
        }
        return new StretchedPassword(
                Integer.parseInt(parts[2]),
                Base64.getDecoder().decode(parts[3]),
                Base64.getDecoder().decode(parts[4]));
    }

    String encoded() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$" + SCHEME + "$" + iterations + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    int iterations() {
        return iterations;
    }

    byte[] salt() {
        return salt;
    }

    byte[] hash() {
        return hash;
    }
}
