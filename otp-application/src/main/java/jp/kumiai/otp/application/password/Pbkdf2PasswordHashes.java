package jp.kumiai.otp.application.password;

import io.vavr.control.Option;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.PasswordHash;

/**
 * Stretches passwords with PBKDF2-HMAC-SHA-256 (RFC 8018), which every JDK and every FIPS provider has.
 *
 * <p>As many at a time as there are processors: checking passwords is work that anybody may ask for, so who comes when
 * all are busy waits {@link #MAX_WAIT} at most and is then turned away. Thread-safe.
 */
public final class Pbkdf2PasswordHashes implements PasswordHashes {

    /** OWASP ASVS 5.0 appendix C, for PBKDF2 with SHA-256. */
    public static final int STANDARD_ITERATIONS = 600_000;

    private static final Duration MAX_WAIT = Duration.ofSeconds(5);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final int iterations;
    private final SecureRandom random;
    private final Semaphore busy;
    private final StretchedPassword nobodys;

    /**
     * Hashes with this cost from now on; passwords hashed at another cost can still be checked.
     *
     * @param iterations 1 or more; anything below the standard is for tests
     * @param atOnce how many may be computed at the same time, 1 or more
     */
    public Pbkdf2PasswordHashes(int iterations, int atOnce, SecureRandom random) {
        this.iterations = iterations;
        this.random = random;
        this.busy = new Semaphore(atOnce, true);
        this.nobodys = new StretchedPassword(iterations, salt(), new byte[HASH_BITS / 8]);
    }

    @Override
    public PasswordHash hash(Password password) {
        byte[] salt = salt();
        return PasswordHash.of(new StretchedPassword(iterations, salt, stretch(password, salt, iterations)).encoded());
    }

    @Override
    public boolean matches(Option<PasswordHash> stored, Password entered) {
        StretchedPassword expected = stored.map(StretchedPassword::decode).getOrElse(nobodys);
        byte[] actual = stretch(entered, expected.salt(), expected.iterations());
        return MessageDigest.isEqual(actual, expected.hash()) && stored.isDefined();
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private byte[] stretch(Password password, byte[] salt, int rounds) {
        char[] characters = password.reveal();
        PBEKeySpec spec = new PBEKeySpec(characters, salt, rounds, HASH_BITS);
        enter();
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
        } finally {
            busy.release();
            spec.clearPassword();
            Arrays.fill(characters, '\0');
        }
    }

    private void enter() {
        try {
            if (busy.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new PortUnavailable("too many passwords are being checked already");
    }
}
