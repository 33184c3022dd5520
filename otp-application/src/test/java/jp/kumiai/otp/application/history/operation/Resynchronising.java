package jp.kumiai.otp.application.history.operation;

import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.CounterAnswers;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.DeviceRules;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.world.Code;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.application.resynchronisation.ResynchroniseToken;
import jp.kumiai.otp.domain.token.SerialNumber;

/** Two codes read out at the counter. */
public record Resynchronising(String serial, Code first, Code second) implements Operation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new DeviceRules(model).resynchronise(serial, first, second, moment);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        return CounterAnswers.resynchronisation(
                bank.counters.resynchronise.resynchronise(new ResynchroniseToken.Command(
                        Bank.COUNTER, new SerialNumber(serial), TypingCode.typed(first), TypingCode.typed(second))));
    }
}
