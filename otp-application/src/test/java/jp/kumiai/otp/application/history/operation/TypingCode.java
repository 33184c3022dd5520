package jp.kumiai.otp.application.history.operation;

import io.vavr.control.Either;
import jp.kumiai.otp.application.authentication.EnterOneTimePassword;
import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.LoginAnswers;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.LoginRules;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.world.Code;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.totp.OneTimePassword;

/** The second step of a login. */
public record TypingCode(int session, Code code) implements Operation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new LoginRules(model).code(session, code, moment);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        Either<VerificationFailure, OpenSession> answer =
                bank.logins.enter.enter(new EnterOneTimePassword.Command(bank.session(session), typed(code)));
        answer.forEach(open -> bank.opened(moment.number(), open.id()));
        return LoginAnswers.code(answer);
    }

    static OneTimePassword typed(Code code) {
        return OneTimePassword.parse(code.digits()).get();
    }
}
