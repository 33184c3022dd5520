package jp.kumiai.otp.domain.totp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC (RFC 2104) with the key already worked in: one hash has taken the inner pad, one the outer, and every message is
 * hashed by copies of the two. That leaves two compressions of four, which the JCA's own HMAC has no way to keep.
 *
 * <p>Only for keys whose bytes may be in memory. Immutable, thread-safe: the two are never fed again.
 */
final class AbsorbedPads implements Hmac {

    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final MessageDigest inner;
    private final MessageDigest outer;

    /**
     * The HMAC of this key, by the hash of the JVM's preferred provider.
     *
     * @throws IllegalStateException when there is no such hash or its copies are refused
     */
    AbsorbedPads(HashAlgorithm algorithm, byte[] key) {
        byte[] block = block(algorithm, key);
        this.inner = absorbed(algorithm, block, INNER);
        this.outer = absorbed(algorithm, block, OUTER);
        Arrays.fill(block, (byte) 0);
    }

    @Override
    public byte[] of(byte[] message) {
        return copy(outer).digest(copy(inner).digest(message));
    }

    /** The key filled up with zeros to a block; a longer one is hashed first. */
    private static byte[] block(HashAlgorithm algorithm, byte[] key) {
        boolean fits = key.length <= algorithm.blockBytes();
        return Arrays.copyOf(fits ? key : hash(algorithm).digest(key), algorithm.blockBytes());
    }

    private static MessageDigest absorbed(HashAlgorithm algorithm, byte[] block, byte pad) {
        byte[] padded = block.clone();
        for (int i = 0; i < padded.length; i++) {
            padded[i] ^= pad;
        }
        MessageDigest hash = hash(algorithm);
        hash.update(padded);
        Arrays.fill(padded, (byte) 0);
        return copy(hash);
    }

    private static MessageDigest hash(HashAlgorithm algorithm) {
        try {
            return MessageDigest.getInstance(algorithm.digestName());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no security provider has " + algorithm.digestName(), e);
        }
    }

    private static MessageDigest copy(MessageDigest hash) {
        try {
            return (MessageDigest) hash.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the security provider lets nobody copy its " + hash.getAlgorithm(), e);
        }
    }
}
