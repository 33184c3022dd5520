package jp.kumiai.otp.application.history.operation;

import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.LoginAnswers;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.RegistrationRules;
import jp.kumiai.otp.application.history.world.Moment;

/** The issue of a software token. */
public record IssuingSoftwareToken(int session) implements Operation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new RegistrationRules(model).issue(session, moment);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        bank.logins.drawBlank(moment.number());
        return LoginAnswers.issue(bank.logins.issue.issue(bank.session(session)));
    }
}
