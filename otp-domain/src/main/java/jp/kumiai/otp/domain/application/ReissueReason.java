package jp.kumiai.otp.domain.application;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.token.DeviceState;

/**
 * Why a company needs a token in another's place (再発行理由), and what that says of the old device.
 *
 * <p>Source: rules R8, F10, P28.
 */
public enum ReissueReason {

    /** 紛失. */
    LOST,

    /** 盗難. */
    STOLEN,

    /** 破損: broken by the customer. */
    DAMAGED,

    /** 故障: a fault of the device. */
    DEFECT,

    /** 電池切れ. */
    BATTERY,

    /** 有効期限: the old one expires and works until then. */
    EXPIRY;

    /** F10, P28: true when the reissue costs a fee. */
    public boolean isCharged() {
        return switch (this) {
            case LOST, STOLEN, DAMAGED -> true;
            case DEFECT, BATTERY, EXPIRY -> false;
        };
    }

    /** R16a: what the form reports the old device to be; none when it stays where it is. */
    public Option<DeviceState> reports() {
        return switch (this) {
            case LOST, STOLEN -> Option.some(DeviceState.LOST);
            case DAMAGED, DEFECT, BATTERY -> Option.some(DeviceState.DEFECTIVE);
            case EXPIRY -> Option.none();
        };
    }
}
