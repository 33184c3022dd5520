package jp.kumiai.otp.domain.verification;

/**
 * The policy parameters of verifying a code. Immutable.
 *
 * @param reach P8: accepted steps to either side of the token's own, 0 to 10 inclusive
 * @param resynchronisationReach P8b: how far from the token's own step two consecutive codes may prove another drift, in
 *     steps to either side, {@code reach} to 120 inclusive; when it equals {@code reach} no code is ever asked for twice
 * @param maxConsecutiveFailures P9: the consecutive failure that suspends, 1 to 100 inclusive
 * @param maxLifetimeFailures P9b: the failure since registration that suspends for the bank to lift, 1 or more
 */
public record CodePolicy(int reach, int resynchronisationReach, int maxConsecutiveFailures, int maxLifetimeFailures) {

    /** R3a: for how many steps after the first code the second one is waited for. */
    static final int SECOND_CODE_WITHIN = 2;

    /** The defaults of the rule book: one step either way, ten by two codes, six failures in a row, a hundred in all. */
    public static final CodePolicy STANDARD = new CodePolicy(1, 10, 6, 100);

    public CodePolicy {
        if (reach < 0 || reach > 10) {
            throw new IllegalArgumentException("reach must be 0 to 10 steps: " + reach);
        }
        if (resynchronisationReach < reach || resynchronisationReach > CodeState.MAX_DRIFT) {
            throw new IllegalArgumentException(
                    "two codes reach as far as one, to 120 steps: " + resynchronisationReach);
        }
        if (maxConsecutiveFailures < 1 || maxConsecutiveFailures > 100) {
            throw new IllegalArgumentException("the failures that suspend must be 1 to 100: " + maxConsecutiveFailures);
        }
        if (maxLifetimeFailures < 1) {
            throw new IllegalArgumentException("the lifetime failures must be 1 or more: " + maxLifetimeFailures);
        }
    }

    boolean suspends(Failures failures) {
        return failures.consecutive() >= maxConsecutiveFailures || isSpent(failures);
    }

    /** P9b: true when so much went wrong since the registration that nobody but the bank may lift the suspension. */
    public boolean isSpent(Failures failures) {
        return failures.lifetime() >= maxLifetimeFailures;
    }
}
