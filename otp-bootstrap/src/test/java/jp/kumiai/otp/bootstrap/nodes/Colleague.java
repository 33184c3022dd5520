package jp.kumiai.otp.bootstrap.nodes;

import java.time.Instant;
import jp.kumiai.otp.bootstrap.history.Call;
import jp.kumiai.otp.domain.testkit.VirtualToken;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.UserClass;

/**
 * Somebody of one of {@link Companies}.
 *
 * @param serial of the key fob in their hand, whether they have registered it or not
 * @param registered whether they had registered it before the test began
 */
public record Colleague(String loginId, UserClass userClass, String serial, boolean registered) {

    private static final int STEP_SECONDS = 60;

    public String password() {
        return loginId + "-no-password";
    }

    String confirmationPassword() {
        return loginId + "-no-kakunin";
    }

    Call.Holder holder() {
        return new Call.Holder(loginId, serial);
    }

    public SerialNumber serialNumber() {
        return new SerialNumber(serial);
    }

    /** What the key fob shows during this step. */
    public String code(long step) {
        return fob().codeOf(step).reveal();
    }

    /** Six digits that it shows at no time within two hours. */
    public String wrongCode(Instant now) {
        return fob().wrongCodeAt(now).reveal();
    }

    private VirtualToken fob() {
        return VirtualToken.exact(serial);
    }

    public static long stepAt(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), (long) STEP_SECONDS);
    }
}
