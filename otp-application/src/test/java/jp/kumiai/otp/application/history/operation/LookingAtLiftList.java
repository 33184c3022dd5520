package jp.kumiai.otp.application.history.operation;

import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.CompanyAnswers;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.LiftRules;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.world.Moment;

/** The list of 利用停止解除. */
public record LookingAtLiftList(int session) implements Operation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new LiftRules(model).list(session, moment);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        return CompanyAnswers.liftList(bank.administrators.liftList.show(bank.session(session)));
    }
}
