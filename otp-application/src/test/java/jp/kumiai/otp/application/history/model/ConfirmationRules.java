package jp.kumiai.otp.application.history.model;

import java.time.Instant;
import jp.kumiai.otp.application.history.world.Typed;

/** R19b: the confirmation password has a count of its own. */
final class ConfirmationRules {

    private ConfirmationRules() {}

    static Answer confirm(Model model, ModelUser user, Typed typed, Instant now) {
        if (user.confirmation.isSuspended()) {
            return Answer.of("SUSPENDED");
        }
        if (typed == Typed.RIGHT) {
            user.confirmation.clear();
            return Answer.of("CONFIRMED");
        }
        user.confirmation.oneMore(model.limits.confirmationFailures(), now);
        return Answer.of(user.confirmation.isSuspended() ? "NOW_SUSPENDED" : "MISMATCH");
    }
}
