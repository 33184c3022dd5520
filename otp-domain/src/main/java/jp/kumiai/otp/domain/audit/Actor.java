package jp.kumiai.otp.domain.audit;

import jp.kumiai.otp.domain.user.LoginId;

/**
 * Who did something: a company's user, or somebody of the bank. Immutable.
 *
 * @param kind which of the two
 * @param name login ID of the user, or the name the bank knows its operator by
 */
public record Actor(Kind kind, String name) {

    /** On whose side of the counter. */
    public enum Kind {
        CUSTOMER,
        BANK
    }

    public static Actor customer(LoginId loginId) {
        return new Actor(Kind.CUSTOMER, loginId.value());
    }

    public static Actor bank(String operator) {
        return new Actor(Kind.BANK, operator);
    }
}
