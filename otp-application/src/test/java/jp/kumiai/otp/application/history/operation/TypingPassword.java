package jp.kumiai.otp.application.history.operation;

import io.vavr.control.Either;
import jp.kumiai.otp.application.authentication.LogIn;
import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.LoginAnswers;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.LoginRules;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.application.history.world.Typed;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.user.LoginId;

/** The first step of a login. */
public record TypingPassword(String login, Typed typed) implements Operation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new LoginRules(model).password(login, typed, moment);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        Either<LoginFailure, OpenSession> answer =
                bank.logins.logIn.logIn(new LogIn.Command(new LoginId(login), Bank.password(typed)));
        answer.forEach(open -> bank.opened(moment.number(), open.id()));
        return LoginAnswers.password(answer);
    }
}
