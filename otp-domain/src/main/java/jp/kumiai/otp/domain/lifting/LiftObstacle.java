package jp.kumiai.otp.domain.lifting;

/** Why a row of the list of 利用停止解除 cannot be ticked. */
public enum LiftObstacle {
    /** U3: 利用可能, or nothing to lift at all. */
    NOT_SUSPENDED,
    /** U5, P13: the token of whoever looks at the list. */
    OWN_TOKEN,
    /** P9b: too many failures since the registration; only the bank lifts that. */
    BANK_ONLY
}
