package jp.kumiai.otp.application.history.operation;

import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.CompanyAnswers;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.RevocationRules;
import jp.kumiai.otp.application.history.world.Moment;

/** The list of トークン失効. */
public record LookingAtRevocationList(int session) implements Operation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new RevocationRules(model).list(session, moment);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        return CompanyAnswers.revocationList(bank.administrators.revocationList.show(bank.session(session)));
    }
}
