package jp.kumiai.otp.domain.totp;

import io.vavr.Lazy;
import io.vavr.control.Option;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * HMACs of one kind from the JCA, a new one for every caller.
 *
 * <p>To look a provider up takes as long as an HMAC, and threads meet in it. So the first {@link Mac} is kept, without a
 * key, and copied. What cannot be copied, as most that stand for hardware, is looked up each time.
 *
 * <p>Thread-safe; what it hands out is for one thread. It asks for a provider at its first use, not before, and then stays
 * with it.
 */
final class MacSource {

    private final String name;
    private final @Nullable Provider provider;
    private final Lazy<Option<Mac>> pattern = Lazy.of(this::copyable);

    /** Of the HMACs with this JCA name; with no provider, of the preferred one that has them. */
    MacSource(String name, @Nullable Provider provider) {
        this.name = name;
        this.provider = provider;
    }

    /**
     * A new HMAC with this key.
     *
     * @throws IllegalStateException when the provider has no such HMAC or refuses the key
     */
    Mac keyed(SecretKey key) {
        Mac mac = pattern.get().flatMap(MacSource::copy).getOrElse(this::lookedUp);
        try {
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the security provider refused the key for " + name, e);
        }
    }

    private Option<Mac> copyable() {
        return copy(lookedUp());
    }

    private Mac lookedUp() {
        try {
            return provider == null ? Mac.getInstance(name) : Mac.getInstance(name, provider);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the security provider has no " + name, e);
        }
    }

    private static Option<Mac> copy(Mac mac) {
        try {
            return Option.some((Mac) mac.clone());
        } catch (CloneNotSupportedException e) {
            return Option.none();
        }
    }
}
