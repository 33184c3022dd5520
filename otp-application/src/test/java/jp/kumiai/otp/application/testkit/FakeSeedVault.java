package jp.kumiai.otp.application.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TotpParameters;

/**
 * A vault whose output can be foreseen: it keeps the contract, but not a secret. Sealed is
 * {@code counter (4) | seed under a SHA-256 pad | SHA-256 of all of it (32)}. Thread-safe.
 */
public final class FakeSeedVault implements SeedVault {

    private static final int COUNTER = 4;
    private static final int TAG = 32;

    private final String key;
    private final AtomicInteger seals = new AtomicInteger();

    public FakeSeedVault() {
        this("the key of every test");
    }

    public FakeSeedVault(String key) {
        this.key = key;
    }

    @Override
    public SealedSeed seal(SerialNumber serial, TotpParameters parameters, Seed seed) {
        int counter = seals.incrementAndGet();
        byte[] padded = underPad(counter, seed.reveal());
        byte[] body = ByteBuffer.allocate(COUNTER + padded.length)
                .putInt(counter)
                .put(padded)
                .array();
        byte[] tag = tag(serial, parameters, body);
        return SealedSeed.of(
                ByteBuffer.allocate(body.length + TAG).put(body).put(tag).array());
    }

    @Override
    public Seed open(Token token) {
        byte[] sealed = token.seed().toBytes();
        if (sealed.length < COUNTER + TAG) {
            throw new PortUnavailable("a sealed seed is damaged");
        }
        byte[] body = Arrays.copyOf(sealed, sealed.length - TAG);
        byte[] tag = Arrays.copyOfRange(sealed, sealed.length - TAG, sealed.length);
        if (!MessageDigest.isEqual(tag, tag(token.serial(), token.codes().parameters(), body))) {
            throw new PortUnavailable("a sealed seed does not open");
        }
        int counter = ByteBuffer.wrap(body).getInt();
        return Seed.of(underPad(counter, Arrays.copyOfRange(body, COUNTER, body.length)))
                .getOrElseThrow(() -> new PortUnavailable("a sealed seed holds no seed"));
    }

    private byte[] tag(SerialNumber serial, TotpParameters parameters, byte[] body) {
        MessageDigest digest = Sha256.newDigest();
        digest.update((key + "|" + serial + "|" + parameters + "|").getBytes(StandardCharsets.UTF_8));
        return digest.digest(body);
    }

    private byte[] underPad(int counter, byte[] bytes) {
        byte[] result = bytes.clone();
        for (int i = 0; i < bytes.length; i++) {
            byte[] pad = (key + "|" + counter + "|" + i / TAG).getBytes(StandardCharsets.UTF_8);
            result[i] ^= Sha256.newDigest().digest(pad)[i % TAG];
        }
        return result;
    }
}
