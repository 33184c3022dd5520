package jp.kumiai.otp.domain.totp;

import io.vavr.collection.List;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes and compares time-based one-time passwords (RFC 6238 over RFC 4226 section 5.3).
 *
 * <p><b>Security guarantees.</b> {@link #stepsMatching} computes every code of the window and compares each in constant
 * time, whether or not an earlier one matched. It remembers nothing: single use, drift and failure counts belong to the
 * {@code verification} package.
 *
 * <p>Thread-safe and stateless: one {@link Mac} is taken from the provider per call and keyed once.
 */
public final class Totp {

    private final @Nullable Provider provider;

    private Totp(@Nullable Provider provider) {
        this.provider = provider;
    }

    /** Uses the HMACs of the JVM's preferred providers. */
    public static Totp standard() {
        return new Totp(null);
    }

    /** Uses the HMACs of this provider only, for instance a FIPS-validated one. */
    public static Totp with(Provider provider) {
        return new Totp(provider);
    }

    /** The code that a token with this seed shows during {@code step}. */
    public OneTimePassword generate(Seed seed, TotpParameters parameters, TimeStep step) {
        return code(keyed(seed, parameters), parameters, step.value());
    }

    /** All steps of the window whose code is {@code entered}, the smallest first; empty when none is. */
    public List<TimeStep> stepsMatching(
            Seed seed, TotpParameters parameters, StepWindow window, OneTimePassword entered) {
        Mac mac = keyed(seed, parameters);
        List<TimeStep> matching = List.empty();
        for (long step = window.last().value(); step >= window.first().value(); step--) {
            if (code(mac, parameters, step).matches(entered)) {
                matching = matching.prepend(new TimeStep(step));
            }
        }
        return matching;
    }

    private Mac keyed(Seed seed, TotpParameters parameters) {
        String name = parameters.algorithm().macName();
        byte[] secret = seed.reveal();
        try {
            Mac mac = provider == null ? Mac.getInstance(name) : Mac.getInstance(name, provider);
            mac.init(new SecretKeySpec(secret, name));
            return mac;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the security provider has no " + name, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the security provider refused the key for " + name, e);
        } finally {
            Seed.wipe(secret);
        }
    }

    /** RFC 4226 section 5.3: four bytes at the offset that the last nibble names, top bit off, modulo 10^digits. */
    private static OneTimePassword code(Mac mac, TotpParameters parameters, long step) {
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        byte[] digits = new byte[parameters.digits()];
        for (int i = digits.length - 1; i >= 0; i--) {
            digits[i] = (byte) ('0' + number % 10);
            number /= 10;
        }
        return OneTimePassword.ofDigits(digits);
    }
}
