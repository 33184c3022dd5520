package jp.kumiai.otp.domain.totp;

/** The hash functions of RFC 6238 section 1.2, under the names the JCA gives their HMACs. */
public enum HashAlgorithm {
    SHA1("HmacSHA1"),
    SHA256("HmacSHA256"),
    SHA512("HmacSHA512");

    private final String macName;

    HashAlgorithm(String macName) {
        this.macName = macName;
    }

    /** The JCA standard name of the HMAC, as {@code Mac.getInstance} takes it. */
    public String macName() {
        return macName;
    }
}
