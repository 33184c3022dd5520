package jp.kumiai.otp.domain.token;

/**
 * Where the device is, as the bank keeps it.
 *
 * <p>Source: rule R16a. A customer's revocation never changes it. Expiry is no state: it is read off the clock.
 */
public enum DeviceState {
    IN_STOCK,
    ALLOCATED,
    ON_LOAN,
    RETURNED,
    DISPOSED,
    LOST,
    DEFECTIVE
}
