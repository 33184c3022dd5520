package jp.kumiai.otp.application.history.operation;

import io.vavr.control.Either;
import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.LoginAnswers;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.RegistrationRules;
import jp.kumiai.otp.application.history.world.Code;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.application.softwaretoken.ActivateSoftwareToken;
import jp.kumiai.otp.domain.registration.RegistrationFailure;

/** The first code of a software token. */
public record ActivatingSoftwareToken(int session, Code code) implements Operation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new RegistrationRules(model).activate(session, code, moment);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        Either<RegistrationFailure, OpenSession> answer = bank.logins.activate.activate(
                new ActivateSoftwareToken.Command(bank.session(session), TypingCode.typed(code)));
        answer.forEach(open -> bank.opened(moment.number(), open.id()));
        return LoginAnswers.registration(answer);
    }
}
