package jp.kumiai.otp.application.history.operation;

import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.world.Moment;

/**
 * One thing that somebody does, as data: it can be done again, later, or in a shorter history. It prints without codes
 * and passwords.
 */
public interface Operation {

    /** What the rules say is answered; the model is changed as they say. */
    Answer predict(Model model, Moment moment);

    /** What the product answers. */
    Answer perform(Bank bank, Moment moment);

    /** Its name in the table of what was reached. */
    default String kind() {
        return getClass().getSimpleName();
    }
}
