package jp.kumiai.otp.bootstrap;

import jp.kumiai.otp.application.password.Pbkdf2PasswordHashes;
import jp.kumiai.otp.domain.revocation.ReissuePolicy;
import jp.kumiai.otp.domain.verification.CodePolicy;

/**
 * The policy parameters of the rule book that a bank may set.
 *
 * @param codes P8, P8b, P9, P9b; P9 holds for the confirmation password too, with a count of its own (R19b)
 * @param maxRegistrationFailures P12: the failure on BLG3020 that suspends the user for registration, 1 to 100 inclusive
 * @param reissue P1, P2
 * @param passwordIterations what hashing a password costs, in rounds of PBKDF2
 * @param bank P23, P25, P28, F8, F14
 */
public record Policies(
        CodePolicy codes,
        int maxRegistrationFailures,
        ReissuePolicy reissue,
        int passwordIterations,
        BankSettings bank) {

    /** The defaults of the rule book. */
    public static final Policies STANDARD = new Policies(
            CodePolicy.STANDARD,
            6,
            ReissuePolicy.STANDARD,
            Pbkdf2PasswordHashes.STANDARD_ITERATIONS,
            BankSettings.STANDARD);

    public Policies {
        if (maxRegistrationFailures < 1 || maxRegistrationFailures > 100) {
            throw new IllegalArgumentException(
                    "the registration failures that suspend must be 1 to 100: " + maxRegistrationFailures);
        }
    }
}
