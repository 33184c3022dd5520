package jp.kumiai.otp.application.history.operation;

import java.util.List;
import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.CompanyAnswers;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.RevocationRules;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.application.revocation.RevokeAtTheCounter;
import jp.kumiai.otp.domain.contract.ContractId;

/** 失効 by the bank. */
public record RevokingAtTheCounter(String company, List<String> logins, boolean includeSharers) implements Operation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new RevocationRules(model).atTheCounter(company, logins, includeSharers, moment);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        return CompanyAnswers.revocation(bank.counters.revoke.revoke(new RevokeAtTheCounter.Command(
                Bank.COUNTER, new ContractId(company), LiftingAtTheCounter.loginIds(logins), includeSharers)));
    }
}
