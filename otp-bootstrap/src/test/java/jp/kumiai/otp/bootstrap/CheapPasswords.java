package jp.kumiai.otp.bootstrap;

import jp.kumiai.otp.domain.revocation.ReissuePolicy;
import jp.kumiai.otp.domain.verification.CodePolicy;

/** The policies of the rule book, but that to hash a password costs next to nothing, which in a test protects nobody. */
public final class CheapPasswords {

    public static final Policies POLICIES = in(BankSettings.STANDARD);

    private CheapPasswords() {}

    static Policies in(BankSettings bank) {
        return new Policies(CodePolicy.STANDARD, 6, ReissuePolicy.STANDARD, 10, bank);
    }
}
