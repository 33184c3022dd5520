package jp.kumiai.otp.application.history.operation;

import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.SessionRules;
import jp.kumiai.otp.application.history.world.Moment;

/** The removal of sessions that are over, which nobody notices. */
public record Sweeping() implements Operation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new SessionRules(model).sweep(moment.now());
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        return Answer.of("SWEPT", "sessions", bank.logins.sweep.sweep());
    }
}
