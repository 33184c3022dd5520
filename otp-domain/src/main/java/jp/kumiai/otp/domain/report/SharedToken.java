package jp.kumiai.otp.domain.report;

import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.verification.CodeRefusal;

/**
 * How much the users of one token get in each other's way: with every code that works, all others are used up for a
 * minute (R4, R5). Immutable.
 *
 * @param sharers users bound to it now, two or more
 * @param accepted codes that worked in the period, at login, for operations and at registration
 * @param alreadyUsed right codes refused in the period because they, or later ones, had been used
 */
public record SharedToken(SerialNumber serial, ContractId contract, long sharers, long accepted, long alreadyUsed) {

    /** True for the event of a code that worked. */
    public static boolean isAccepted(AuditEvent event) {
        return event.kind() == Kind.CODE_ACCEPTED || event.kind() == Kind.TOKEN_REGISTERED;
    }

    /** True for the event of a right code that was used up. */
    public static boolean isAlreadyUsed(AuditEvent event) {
        return (event.kind() == Kind.CODE_REFUSED || event.kind() == Kind.REGISTRATION_REFUSED)
                && event.facts().get("reason").contains(CodeRefusal.Code.ALREADY_USED.name());
    }

    /** Of a thousand right codes, how many came too late; zero when there were none. */
    public long latePerMille() {
        long right = accepted + alreadyUsed;
        return right == 0 ? 0 : Math.round(1_000.0 * alreadyUsed / right);
    }
}
