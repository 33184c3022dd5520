package jp.kumiai.otp.application.history.operation;

import jp.kumiai.otp.application.device.MoveDevice;
import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.CounterAnswers;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.DeviceRules;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;

/** A report of a device lost, defective or taken back. */
public record MovingDevice(String serial, String to) implements Operation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new DeviceRules(model).move(serial, to);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        return CounterAnswers.device(bank.counters.move.move(
                new MoveDevice.Command(Bank.COUNTER, new SerialNumber(serial), DeviceState.valueOf(to))));
    }
}
