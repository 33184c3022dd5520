package jp.kumiai.otp.domain.totp;

import io.vavr.collection.List;
import java.security.Provider;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Makes and compares time-based one-time passwords (RFC 6238 over RFC 4226 section 5.3).
 *
 * <p><b>Security guarantees.</b> The HMAC is the JCA's, so a validated module or hardware can be named by its provider.
 * {@link #stepsMatching} computes every code of the window and compares each in constant time, whether or not an earlier
 * one matched. It remembers nothing: single use, drift and failure counts belong to the {@code verification} package.
 *
 * <p>Thread-safe. Each call has an HMAC of its own, which is keyed once, however wide the window is; who verifies one
 * token over and over, or searches a wide window, may keep a {@link PreparedSeed} instead.
 */
public final class Totp {

    private final Map<HashAlgorithm, MacSource> macs = new EnumMap<>(HashAlgorithm.class);

    private Totp(@Nullable Provider provider) {
        for (HashAlgorithm algorithm : HashAlgorithm.values()) {
            macs.put(algorithm, new MacSource(algorithm.macName(), provider));
        }
    }

    /** Uses the HMACs of the JVM's preferred providers, as they are when each is first needed. */
    public static Totp standard() {
        return new Totp(null);
    }

    /** Uses the HMACs of this provider only, for instance a FIPS-validated one. */
    public static Totp with(Provider provider) {
        return new Totp(provider);
    }

    /**
     * The code that a token with this seed shows during {@code step}.
     *
     * @throws IllegalStateException when the provider has no such HMAC or refuses the key
     */
    public OneTimePassword generate(Seed seed, TotpParameters parameters, TimeStep step) {
        return codes(seed, parameters).at(step);
    }

    /**
     * All steps of the window whose code is {@code entered}, the smallest first; empty when none is, or when it has another
     * length. One HMAC is computed for each step of the window.
     *
     * @throws IllegalStateException when the provider has no such HMAC or refuses the key
     */
    public List<TimeStep> stepsMatching(
            Seed seed, TotpParameters parameters, StepWindow window, OneTimePassword entered) {
        return codes(seed, parameters).matching(window, entered);
    }

    private Codes codes(Seed seed, TotpParameters parameters) {
        HashAlgorithm algorithm = parameters.algorithm();
        Mac mac = Objects.requireNonNull(macs.get(algorithm)).keyed(seed.keyFor(algorithm));
        return new Codes(mac::doFinal, parameters);
    }
}
