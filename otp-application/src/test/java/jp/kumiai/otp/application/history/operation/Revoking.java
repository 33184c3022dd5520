package jp.kumiai.otp.application.history.operation;

import io.vavr.control.Either;
import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.CompanyAnswers;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.CompanyRevocationRules;
import jp.kumiai.otp.application.history.model.CompanyRevocationRules.Entry;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.application.revocation.RevokeTokens;
import jp.kumiai.otp.application.revocation.RevokeTokens.Revoked;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.revocation.RevocationFailure;

/** 失効 by somebody of the company. */
public record Revoking(int session, String request, Entry entry) implements RequestOperation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new CompanyRevocationRules(model).revoke(session, request, entry, moment);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        Either<RevocationFailure, Revoked> answer = bank.administrators.revoke.revoke(new RevokeTokens.Command(
                bank.session(session),
                new RequestId(request),
                Lifting.selections(entry.rows()),
                entry.includeSharers(),
                Bank.confirmation(entry.confirmation()),
                TypingCode.typed(entry.code())));
        answer.forEach(done -> done.leaving().forEach(opened -> bank.opened(moment.number(), opened.id())));
        return CompanyAnswers.revoke(answer);
    }

    @Override
    public String form() {
        return "REVOCATION";
    }

    @Override
    public Revoking in(int other) {
        return new Revoking(other, request, entry);
    }

    /** The same request with another body. */
    public Revoking of(Entry other) {
        return new Revoking(session, request, other);
    }
}
