package jp.kumiai.otp.application.history.operation;

import io.vavr.control.Option;
import java.util.List;
import jp.kumiai.otp.application.history.bank.Bank;
import jp.kumiai.otp.application.history.bank.CompanyAnswers;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.history.model.LiftRules;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.application.history.world.Row;
import jp.kumiai.otp.application.history.world.Typed;
import jp.kumiai.otp.application.lifting.LiftSuspensions;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Selection;

/** 利用停止解除 by somebody of the company. */
public record Lifting(int session, String request, List<Row> rows, Typed confirmation) implements RequestOperation {

    @Override
    public Answer predict(Model model, Moment moment) {
        return new LiftRules(model).lift(session, request, rows, confirmation, moment);
    }

    @Override
    public Answer perform(Bank bank, Moment moment) {
        return CompanyAnswers.lift(bank.administrators.lift.lift(new LiftSuspensions.Command(
                bank.session(session), new RequestId(request), selections(rows), Bank.confirmation(confirmation))));
    }

    static io.vavr.collection.List<Selection> selections(List<Row> rows) {
        return io.vavr.collection.List.ofAll(rows)
                .map(row -> new Selection(
                        new LoginId(row.login()),
                        Option.some(row.shown())
                                .filter(shown -> !shown.equals("-"))
                                .map(SerialNumber::new)));
    }

    @Override
    public String form() {
        return "LIFTING";
    }

    @Override
    public Lifting in(int other) {
        return new Lifting(other, request, rows, confirmation);
    }

    /** The same request with another body. */
    public Lifting of(List<Row> otherRows, Typed otherConfirmation) {
        return new Lifting(session, request, otherRows, otherConfirmation);
    }
}
