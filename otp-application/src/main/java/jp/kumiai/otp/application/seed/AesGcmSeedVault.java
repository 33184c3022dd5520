package jp.kumiai.otp.application.seed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.jspecify.annotations.Nullable;

/**
 * Seals seeds with AES-256-GCM (NIST SP 800-38D): a random 96-bit nonce each, a 128-bit tag, and the serial number, the
 * parameters and the key's name as additional data, so that what is sealed opens nowhere else.
 *
 * <p>A sealed seed is {@code version (1 byte) | length of the key's name (1) | name | nonce (12) | ciphertext and tag}.
 * With random nonces one key is good for 2^32 seeds. Keys may live in a hardware module: only the JCA touches them.
 *
 * <p>Thread-safe. It does not rotate keys: it seals with the first key and opens with any of them.
 */
public final class AesGcmSeedVault implements SeedVault {

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final String CONTEXT = "otp-seed/1";

    private final SeedCiphers active;
    private final Map<String, SeedCiphers> keys;
    private final SecureRandom random;

    /**
     * A vault that seals with one key and still opens what others sealed.
     *
     * @param retired keys that sealed before, not to be used for sealing any more
     */
    public AesGcmSeedVault(SeedKey active, List<SeedKey> retired, SecureRandom random) {
        this.active = new SeedCiphers(active);
        this.keys = retired.map(SeedCiphers::new)
                .prepend(this.active)
                .toMap(ciphers -> ciphers.key().id(), ciphers -> ciphers);
        this.random = random;
    }

    @Override
    public SealedSeed seal(SerialNumber serial, TotpParameters parameters, Seed seed) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] secret = seed.reveal();
        try {
            byte[] name = active.key().id().getBytes(UTF_8);
            byte[] sealed = active.seal(nonce, boundTo(active.key(), serial, parameters), secret);
            return SealedSeed.of(ByteBuffer.allocate(2 + name.length + nonce.length + sealed.length)
                    .put(FORMAT)
                    .put((byte) name.length)
                    .put(name)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new PortUnavailable(
                    "a seed could not be sealed with key " + active.key().id(), e);
        } finally {
            Seed.wipe(secret);
        }
    }

    @Override
    public Seed open(Token token) {
        try {
            ByteBuffer sealed = ByteBuffer.wrap(token.seed().toBytes());
            if (sealed.get() != FORMAT) {
                throw unreadable(token, "its format is not known", null);
            }
            String name = new String(take(sealed, sealed.get()), UTF_8);
            SeedCiphers ciphers = keys.get(name)
                    .getOrElseThrow(() -> unreadable(token, "it was sealed with a key that is not there", null));
            byte[] nonce = take(sealed, NONCE_BYTES);
            byte[] boundTo =
                    boundTo(ciphers.key(), token.serial(), token.codes().parameters());
            byte[] secret = ciphers.open(nonce, boundTo, take(sealed, sealed.remaining()));
            try {
                return Seed.of(secret).getOrElseThrow(() -> unreadable(token, "it has no length of a seed", null));
            } finally {
                Seed.wipe(secret);
            }
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw unreadable(token, "it is cut short", e);
        } catch (GeneralSecurityException | ProviderException e) {
            throw unreadable(token, "another key, another token or damage", e);
        }
    }

    private static byte[] take(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] boundTo(SeedKey key, SerialNumber serial, TotpParameters parameters) {
        String[] parts = {
            CONTEXT,
            key.id(),
            serial.value(),
            parameters.algorithm().name(),
            String.valueOf(parameters.digits()),
            String.valueOf(parameters.stepSeconds())
        };
        int length = 0;
        for (String part : parts) {
            length += Integer.BYTES + part.length();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        for (String part : parts) { // ASCII all of them, so that a character is a byte
            bytes.putInt(part.length()).put(part.getBytes(US_ASCII));
        }
        return bytes.array();
    }

    private static PortUnavailable unreadable(Token token, String why, @Nullable Throwable cause) {
        return new PortUnavailable("the seed of token " + token.serial() + " does not open: " + why, cause);
    }
}
