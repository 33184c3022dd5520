package jp.kumiai.otp.domain.device;

import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;

/**
 * The bank reports a lent device lost or defective, or takes it back. From then on it lets nobody in and cannot be
 * registered; who is bound to it stays so until revoked. The watermark and the drift stay (R4a).
 *
 * <p>Source: rules R16a, R26. Pure, stateless.
 */
public final class DeviceStep {

    private DeviceStep() {}

    /** Decides on one report: a device {@code ON_LOAN} becomes {@code LOST}, {@code DEFECTIVE} or {@code RETURNED}. */
    public static Decision<DeviceFailure, Token> move(Token token, DeviceState to, Counter counter, Instant now) {
        if (token.isSoftware() || token.device() != DeviceState.ON_LOAN || !isReport(to)) {
            return Decision.refuse(DeviceFailure.NOT_POSSIBLE);
        }
        Token moved = token.movedTo(to);
        return Decision.accept(
                Changes.NONE
                        .token(moved)
                        .event(counter.event(now, Kind.DEVICE_MOVED, token.contract())
                                .about(token.serial())
                                .with("from", token.device())
                                .with("to", to)),
                moved);
    }

    private static boolean isReport(DeviceState to) {
        return switch (to) {
            case LOST, DEFECTIVE, RETURNED -> true;
            case IN_STOCK, ALLOCATED, ON_LOAN, DISPOSED -> false;
        };
    }
}
