package jp.kumiai.otp.application.history.operation;

import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.LoginAnswers;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.OperationRules;
import jp.kumiai.otp.application.history.world.Code;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.application.operation.AuthoriseOperation;
import jp.kumiai.otp.domain.operation.OperationReference;
import jp.kumiai.otp.domain.request.RequestId;

/** An operation that needs a code. */
public record Authorising(int session, String request, String operation, String reference, Code code)
        implements RequestOperation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new OperationRules(model).authorise(session, request, operation, reference, code, moment);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        return LoginAnswers.authorisation(bank.logins.authorise.authorise(new AuthoriseOperation.Command(
                bank.session(session),
                new RequestId(request),
                jp.kumiai.otp.domain.operation.Operation.valueOf(operation),
                new OperationReference(reference),
                TypingCode.typed(code))));
    }

    @Override
    public String form() {
        return "AUTHORISATION";
    }

    @Override
    public Authorising in(int other) {
        return new Authorising(other, request, operation, reference, code);
    }

    /** The same request with another body. */
    public Authorising of(String otherReference, Code otherCode) {
        return new Authorising(session, request, operation, otherReference, otherCode);
    }
}
