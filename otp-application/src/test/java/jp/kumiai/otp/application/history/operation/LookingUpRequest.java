package jp.kumiai.otp.application.history.operation;

import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.CompanyAnswers;
import jp.kumiai.otp.application.history.bank.LoginAnswers;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.RequestRules;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.SessionId;

/**
 * What became of a request.
 *
 * @param form of the answer that is looked for: AUTHORISATION, LIFTING or REVOCATION
 */
public record LookingUpRequest(int session, String request, String form) implements Operation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new RequestRules(model).lookUp(session, request, form, moment);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        SessionId id = bank.session(session);
        RequestId name = new RequestId(request);
        return switch (form) {
            case "AUTHORISATION" ->
                CompanyAnswers.kept(bank.logins.showAuthorisation.show(id, name), LoginAnswers::authorisation);
            case "LIFTING" -> CompanyAnswers.kept(bank.administrators.showLifted.show(id, name), CompanyAnswers::lift);
            default ->
                CompanyAnswers.kept(bank.administrators.showRevocation.show(id, name), CompanyAnswers::revocation);
        };
    }

    @Override
    public String kind() {
        return "LookingUp " + form;
    }
}
