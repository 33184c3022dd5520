package jp.kumiai.otp.application.history.operation;

import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.CounterAnswers;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.DeviceRules;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.domain.token.SerialNumber;

/** An operator asks why. */
public record Tracing(String serial) implements Operation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new DeviceRules(model).trace(serial);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        return CounterAnswers.trace(bank.counters.trace.trace(new SerialNumber(serial)));
    }
}
