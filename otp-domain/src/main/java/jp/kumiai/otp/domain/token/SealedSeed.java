package jp.kumiai.otp.domain.token;

/**
 * A token's seed as it is stored: encrypted, and of no use to anybody without the bank's key.
 *
 * <p>What the bytes mean is the affair of whoever sealed them. They are not printed, since a log is no place for them
 * either. Immutable, thread-safe.
 */
public final class SealedSeed {

    private final byte[] bytes;

    private SealedSeed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of these bytes, which are copied; whether they open is for the vault to say. */
    public static SealedSeed of(byte[] bytes) {
        return new SealedSeed(bytes.clone());
    }

    /** A copy of the bytes, for the store and the vault. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "SealedSeed[" + bytes.length + " bytes]";
    }
}
