package jp.kumiai.otp.application.history.operation;

import java.util.List;
import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.CompanyAnswers;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.LiftRules;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.application.lifting.LiftAtTheCounter;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.user.LoginId;

/** 利用停止解除 by the bank. */
public record LiftingAtTheCounter(String company, List<String> logins) implements Operation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new LiftRules(model).atTheCounter(company, logins);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        return CompanyAnswers.lift(bank.counters.lift.lift(
                new LiftAtTheCounter.Command(Bank.COUNTER, new ContractId(company), loginIds(logins))));
    }

    static io.vavr.collection.List<LoginId> loginIds(List<String> logins) {
        return io.vavr.collection.List.ofAll(logins).map(LoginId::new);
    }
}
