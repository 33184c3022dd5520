package jp.kumiai.otp.domain.report;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.TokenKind;

/**
 * How many tokens there are, where (R16a). A software token is {@code ON_LOAN} while somebody has it. Immutable.
 *
 * @param hardware a state that is not there has no token
 * @param software the same
 */
public record TokensByState(Map<DeviceState, Long> hardware, Map<DeviceState, Long> software) {

    public long count(TokenKind kind, DeviceState state) {
        return of(kind).getOrElse(state, 0L);
    }

    /** Of both kinds. */
    public long count(DeviceState state) {
        return count(TokenKind.HARDWARE, state) + count(TokenKind.SOFTWARE, state);
    }

    public long total(TokenKind kind) {
        return List.of(DeviceState.values())
                .map(state -> count(kind, state))
                .sum()
                .longValue();
    }

    private Map<DeviceState, Long> of(TokenKind kind) {
        return switch (kind) {
            case HARDWARE -> hardware;
            case SOFTWARE -> software;
        };
    }
}
