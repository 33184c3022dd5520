package jp.kumiai.otp.domain.audit;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.contract.ContractId;

/**
 * An act at the counter (窓口) of the bank: who of the bank does it, and on which form the company asked for it (U6, R26).
 * Immutable.
 *
 * @param operator the name the bank knows its operator by, 1 to 64 characters
 * @param formNumber 受付番号 of the form, 1 to 64 characters
 */
public record Counter(String operator, String formNumber) {

    public static final int MAX_LENGTH = 64;

    public Counter {
        if (!isWellFormed(operator) || !isWellFormed(formNumber)) {
            throw new IllegalArgumentException("an operator and a form number have 1 to 64 characters");
        }
    }

    /** None when one of the two is empty, too long or has control characters in it. */
    public static Option<Counter> parse(String operator, String formNumber) {
        return Option.when(isWellFormed(operator) && isWellFormed(formNumber), () -> new Counter(operator, formNumber));
    }

    /** True for 1 to 64 characters, none of them a control character. */
    public static boolean isWellFormed(String text) {
        return !text.isBlank() && text.length() <= MAX_LENGTH && text.chars().noneMatch(Character::isISOControl);
    }

    /** An event of this act. */
    public AuditEvent event(Instant at, Kind kind, Option<ContractId> contract) {
        return AuditEvent.ofBank(at, kind, operator, contract).with("form", formNumber);
    }
}
