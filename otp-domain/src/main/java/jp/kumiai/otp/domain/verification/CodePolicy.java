package jp.kumiai.otp.domain.verification;

/**
 * The policy parameters of verifying a code.
 *
 * @param reach P8: accepted steps to either side of the token's own, 0 to 10 inclusive
 * @param maxConsecutiveFailures P9: the consecutive failure that suspends, 1 to 100 inclusive
 * @param maxLifetimeFailures P9b: the failure since registration that suspends, 1 or more
 */
public record CodePolicy(int reach, int maxConsecutiveFailures, int maxLifetimeFailures) {

    /** The defaults of the rule book: one step either way, six failures in a row, a hundred in all. */
    public static final CodePolicy STANDARD = new CodePolicy(1, 6, 100);

    public CodePolicy {
        if (reach < 0 || reach > 10) {
            throw new IllegalArgumentException("reach must be 0 to 10 steps: " + reach);
        }
        if (maxConsecutiveFailures < 1 || maxConsecutiveFailures > 100) {
            throw new IllegalArgumentException("the failures that suspend must be 1 to 100: " + maxConsecutiveFailures);
        }
        if (maxLifetimeFailures < 1) {
            throw new IllegalArgumentException("the lifetime failures must be 1 or more: " + maxLifetimeFailures);
        }
    }

    boolean suspends(Failures failures) {
        return failures.consecutive() >= maxConsecutiveFailures || failures.lifetime() >= maxLifetimeFailures;
    }
}
