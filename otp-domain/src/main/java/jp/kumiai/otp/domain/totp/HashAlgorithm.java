package jp.kumiai.otp.domain.totp;

/** The hash functions of RFC 6238 section 1.2, under the names the JCA gives them and their HMACs. */
public enum HashAlgorithm {
    SHA1("SHA-1", "HmacSHA1", 64),
    SHA256("SHA-256", "HmacSHA256", 64),
    SHA512("SHA-512", "HmacSHA512", 128);

    private final String digestName;
    private final String macName;
    private final int blockBytes;

    HashAlgorithm(String digestName, String macName, int blockBytes) {
        this.digestName = digestName;
        this.macName = macName;
        this.blockBytes = blockBytes;
    }

    /** The JCA standard name of the HMAC, as {@code Mac.getInstance} takes it. */
    public String macName() {
        return macName;
    }

    /** The JCA standard name of the hash itself, as {@code MessageDigest.getInstance} takes it. */
    String digestName() {
        return digestName;
    }

    /** How many bytes the hash works on at once: the length of HMAC's pads. */
    int blockBytes() {
        return blockBytes;
    }
}
