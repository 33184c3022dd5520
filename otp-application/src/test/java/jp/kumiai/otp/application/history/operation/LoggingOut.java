package jp.kumiai.otp.application.history.operation;

import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.SessionRules;
import jp.kumiai.otp.application.history.world.Moment;

/** The end of a session, live or not. */
public record LoggingOut(int session) implements Operation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new SessionRules(model).logOut(session);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        bank.logins.logOut.logOut(bank.session(session));
        return Answer.of("LOGGED_OUT");
    }
}
