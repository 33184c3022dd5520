package jp.kumiai.otp.domain.totp;

/**
 * Everything about a token's codes that is not secret.
 *
 * <p>Source: rules R1, R2, P6, P7. Immutable.
 *
 * @param algorithm hash of the HMAC
 * @param digits length of a code, 6 to 8 inclusive
 * @param stepSeconds how long one code is shown, in seconds, 1 to 86,400 inclusive
 */
public record TotpParameters(HashAlgorithm algorithm, int digits, int stepSeconds) {

    public static final int MIN_DIGITS = 6;
    public static final int MAX_DIGITS = 8;
    public static final int MAX_STEP_SECONDS = 86_400;

    /** What the manual's key fob does: six digits, a new code every 60 seconds, HMAC-SHA-1. */
    public static final TotpParameters STANDARD = new TotpParameters(HashAlgorithm.SHA1, 6, 60);

    public TotpParameters {
        if (digits < MIN_DIGITS || digits > MAX_DIGITS) {
            throw new IllegalArgumentException("digits must be 6 to 8: " + digits);
        }
        if (stepSeconds < 1 || stepSeconds > MAX_STEP_SECONDS) {
            throw new IllegalArgumentException("step must be 1 to 86400 seconds: " + stepSeconds);
        }
    }

    /** How many codes of this length there are, 10^digits. */
    int numberOfCodes() {
        return switch (digits) {
            case 6 -> 1_000_000;
            case 7 -> 10_000_000;
            default -> 100_000_000;
        };
    }
}
