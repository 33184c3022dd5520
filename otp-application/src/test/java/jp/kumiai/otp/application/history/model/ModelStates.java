package jp.kumiai.otp.application.history.model;

import java.time.Instant;
import java.util.Objects;

/** What the model holds, as text that the store's states are compared with. */
public final class ModelStates {

    private final Model model;

    public ModelStates(Model model) {
        this.model = model;
    }

    public String token(String serial, Instant now) {
        ModelToken token = Objects.requireNonNull(model.tokens.get(serial));
        long waitingAfter = token.isWaitingAt(token.ours(now)) ? token.pendingFirst : ModelToken.NONE;
        return token.device + " watermark=" + token.watermark + " drift=" + token.drift + " failures="
                + token.consecutive + "/" + token.lifetime + " suspended=" + token.suspendedAt + " waitingAfter="
                + waitingAfter;
    }

    public String user(String login) {
        ModelUser user = Objects.requireNonNull(model.users.get(login));
        return status(user) + " epoch=" + user.epoch + " password=" + user.passwordFailures + "@"
                + user.passwordFailedAt + " confirmation=" + user.confirmation + " registration=" + user.registration;
    }

    private static String status(ModelUser user) {
        return switch (user.status) {
            case "IN_SERVICE" -> "IN_SERVICE " + user.serial + " " + user.registeredAt;
            case "REVOKED" -> "REVOKED " + user.revokedAt + " " + user.earliestReissue;
            default -> user.status + " " + user.serial;
        };
    }

    /** The stage of a live session; empty when it is over. */
    public String session(int number, Instant now) {
        ModelSession live = model.live(number, now);
        return live == null ? "" : live.stage;
    }
}
