package jp.kumiai.otp.application.history.operation;

import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.LoginAnswers;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.SessionRules;
import jp.kumiai.otp.application.history.world.Moment;

/** Any page: it keeps the session alive. */
public record LookingAtSession(int session) implements Operation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new SessionRules(model).show(session, moment);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        return LoginAnswers.session(bank.logins.show.show(bank.session(session)));
    }
}
