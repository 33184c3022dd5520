package jp.kumiai.otp.application.history;

import java.time.Instant;
import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.Stored;
import jp.kumiai.otp.application.history.drawing.Step;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.ModelStates;
import jp.kumiai.otp.application.history.world.World;
import org.jspecify.annotations.Nullable;

/** Model and product side by side: takes each step on both and compares the answers and all visible states. */
final class Play {

    /** So many of the latest sessions are compared; older ones are over. */
    private static final int SESSIONS = 12;

    private final Model model;
    private final Bank bank;
    private final ModelStates expected;
    private final Stored stored;
    private final Coverage coverage;
    private int taken;

    Play(World world, Coverage coverage) {
        this.model = Model.of(world);
        this.bank = Bank.of(world);
        this.expected = new ModelStates(model);
        this.stored = new Stored(bank);
        this.coverage = coverage;
    }

    Model model() {
        return model;
    }

    /** Takes one step on both sides; none when they agree. */
    @Nullable
    Difference take(Step step) {
        int at = taken++;
        bank.setClock(step.moment());
        Answer predicted = step.operation().predict(model, step.moment());
        Answer answered;
        try {
            answered = step.operation().perform(bank, step.moment());
        } catch (RuntimeException thrown) {
            return new Difference(at, step, "exception", predicted.toString(), thrown.toString());
        }
        coverage.reached(step.operation().kind(), answered);
        return predicted.equals(answered)
                ? states(at, step)
                : new Difference(at, step, "answer", predicted.toString(), answered.toString());
    }

    private @Nullable Difference states(int at, Step step) {
        Instant now = step.moment().now();
        for (String serial : model.tokens.keySet()) {
            Difference token =
                    compare(at, step, "token " + serial, expected.token(serial, now), stored.token(serial, now));
            if (token != null) {
                return token;
            }
        }
        for (String login : model.users.keySet()) {
            Difference user = compare(at, step, "user " + login, expected.user(login), stored.user(login));
            if (user != null) {
                return user;
            }
        }
        int compared = 0;
        for (int number : bank.opened()) {
            Difference session =
                    compare(at, step, "session " + number, expected.session(number, now), stored.session(number, now));
            if (session != null || ++compared == SESSIONS) {
                return session;
            }
        }
        return null;
    }

    private static @Nullable Difference compare(int at, Step step, String what, Object model, Object product) {
        return model.equals(product) ? null : new Difference(at, step, what, model.toString(), product.toString());
    }
}
