package jp.kumiai.otp.domain.device;

/** Why a device was not moved. */
public enum DeviceFailure {
    /** There is no token with this serial number. */
    UNKNOWN_TOKEN,
    /** A device in its present state cannot become that. */
    NOT_POSSIBLE,

    /** Users are still bound to the device; they are revoked first. */
    STILL_BOUND,

    /** The device has expired and is of no use to anybody. */
    EXPIRED
}
