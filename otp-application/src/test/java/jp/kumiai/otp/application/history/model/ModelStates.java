package jp.kumiai.otp.application.history.model;

import java.time.Instant;
import java.util.Objects;
import jp.kumiai.otp.application.history.model.UserState.Count;

/** What can be seen of the model. */
public final class ModelStates {

    private final Model model;

    public ModelStates(Model model) {
        this.model = model;
    }

    public TokenState token(String serial, Instant now) {
        ModelToken token = Objects.requireNonNull(model.tokens.get(serial));
        return new TokenState(
                token.device,
                token.watermark,
                token.drift,
                token.consecutive,
                token.lifetime,
                token.suspendedAt,
                token.isWaitingAt(token.ours(now)) ? token.pendingFirst : ModelToken.NONE);
    }

    public UserState user(String login) {
        ModelUser user = Objects.requireNonNull(model.users.get(login));
        return new UserState(
                user.status,
                user.serial,
                user.isInService() ? user.registeredAt : user.revokedAt,
                user.earliestReissue,
                user.epoch,
                new Count(user.passwordFailures, user.passwordFailedAt),
                count(user.confirmation),
                count(user.registration));
    }

    private static Count count(Strikes strikes) {
        return new Count(strikes.failures, strikes.suspendedAt);
    }

    /** The stage of a live session; empty when it is over. */
    public String session(int number, Instant now) {
        ModelSession live = model.live(number, now);
        return live == null ? "" : live.stage;
    }
}
