package jp.kumiai.otp.domain.device;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.Roster;

/**
 * Where the bank finds a device to be. A report on a lent device ends its loan: from then on it lets nobody in, cannot be
 * registered and costs nothing; who is bound to it stays so until revoked. A device that came back is put into stock
 * again or disposed of. The watermark and the drift stay (R4a).
 *
 * <p>Source: rules R16a, R26, F7. Pure, stateless.
 */
public final class DeviceStep {

    private DeviceStep() {}

    /** Decides on one report: a device {@code ON_LOAN} becomes {@code LOST}, {@code DEFECTIVE} or {@code RETURNED}. */
    public static Decision<DeviceFailure, Token> move(LentDevice device, DeviceState to, Counter counter, Instant now) {
        Token token = device.token();
        if (token.isSoftware() || token.device() != DeviceState.ON_LOAN || !isReport(to)) {
            return Decision.refuse(DeviceFailure.NOT_POSSIBLE);
        }
        Token moved = token.movedTo(to);
        Changes ended = device.loan()
                .map(loan -> Changes.NONE.loan(loan.endedAs(to, now)))
                .getOrElse(Changes.NONE);
        return Decision.accept(
                ended.token(moved).event(event(token, to, counter.event(now, Kind.DEVICE_MOVED, token.contract()))),
                moved);
    }

    /**
     * Decides what becomes of a device that came back: {@code IN_STOCK}, when it still works and nobody is bound to it,
     * or {@code DISPOSED}.
     *
     * @param roster of the company that had it
     */
    public static Decision<DeviceFailure, Token> putAway(
            Token token, Option<Roster> roster, DeviceState to, Counter counter, Instant now) {
        boolean away = to == DeviceState.IN_STOCK || to == DeviceState.DISPOSED;
        if (token.isSoftware() || token.device() != DeviceState.RETURNED || !away) {
            return Decision.refuse(DeviceFailure.NOT_POSSIBLE);
        }
        if (roster.exists(users -> !users.boundTo(token.serial()).isEmpty())) {
            return Decision.refuse(DeviceFailure.STILL_BOUND);
        }
        if (to == DeviceState.IN_STOCK && token.isExpired(now)) {
            return Decision.refuse(DeviceFailure.EXPIRED);
        }
        Token moved = token.takenBack(to);
        return Decision.accept(
                Changes.NONE
                        .token(moved)
                        .event(event(token, to, counter.event(now, Kind.DEVICE_MOVED, token.contract()))),
                moved);
    }

    private static AuditEvent event(Token token, DeviceState to, AuditEvent event) {
        return event.about(token.serial()).with("from", token.device()).with("to", to);
    }

    private static boolean isReport(DeviceState to) {
        return switch (to) {
            case LOST, DEFECTIVE, RETURNED -> true;
            case IN_STOCK, ALLOCATED, ON_LOAN, DISPOSED -> false;
        };
    }
}
