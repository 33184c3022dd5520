package jp.kumiai.otp.application.history.operation;

import io.vavr.control.Either;
import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.LoginAnswers;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.RegistrationRules;
import jp.kumiai.otp.application.history.world.Code;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.application.registration.RegisterToken;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.token.SerialNumber;

/** BLG3020. */
public record Registering(int session, String serial, Code code) implements Operation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new RegistrationRules(model).register(session, serial, code, moment);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        Either<RegistrationFailure, OpenSession> answer = bank.logins.register.register(
                new RegisterToken.Command(bank.session(session), new SerialNumber(serial), TypingCode.typed(code)));
        answer.forEach(open -> bank.opened(moment.number(), open.id()));
        return LoginAnswers.registration(answer);
    }
}
