package jp.kumiai.otp.domain.lifting;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure.Denied;
import jp.kumiai.otp.domain.lifting.LiftFailure.ListChanged;
import jp.kumiai.otp.domain.lifting.LiftFailure.NotConfirmed;
import jp.kumiai.otp.domain.lifting.LiftFailure.RequestReused;
import jp.kumiai.otp.domain.request.AnswerForm;
import jp.kumiai.otp.domain.request.Facts;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.UserClass;

/** Answers to requests to lift, as facts. Stateless. */
public final class LiftAnswers implements AnswerForm<LiftFailure, Lifted> {

    private static final Facts FORM = Facts.of("lifting/1");

    /** One is as good as another. */
    public LiftAnswers() {}

    @Override
    public Map<String, String> write(Either<LiftFailure, Lifted> answer) {
        return answer.fold(
                        LiftAnswers::refusal,
                        lifted -> FORM.rows("lifted", lifted.rows().map(LiftAnswers::row)))
                .values();
    }

    private static Facts refusal(LiftFailure failure) {
        Facts facts = FORM.with("refusal", failure.code());
        if (failure instanceof Denied denied) {
            return facts.with("denial", denied.denial());
        }
        if (failure instanceof ListChanged changed) {
            return facts.rows("changed", changed.rows().map(id -> Facts.NONE.with("user", id)));
        }
        return failure instanceof NotConfirmed refused ? facts.with("confirmation", refused.failure()) : facts;
    }

    private static Facts row(Lifted.Row row) {
        return Facts.NONE
                .with("user", row.loginId())
                .with("name", row.name())
                .with("class", row.userClass())
                .with("serial", row.serial())
                .with("chosen", row.chosen());
    }

    @Override
    public Option<Either<LiftFailure, Lifted>> read(Map<String, String> values) {
        return Option.of(new Facts(values)).filter(FORM::isFormOf).map(LiftAnswers::answer);
    }

    private static Either<LiftFailure, Lifted> answer(Facts facts) {
        return facts.optional("refusal").isDefined()
                ? Either.left(refusal(facts))
                : Either.right(new Lifted(facts.rows("lifted").map(LiftAnswers::row)));
    }

    private static LiftFailure refusal(Facts facts) {
        return switch (facts.oneOf(LiftFailure.Code.class, "refusal")) {
            case DENIED -> new Denied(facts.oneOf(AccessDenial.class, "denial"));
            case REQUEST_REUSED -> new RequestReused();
            case LIST_CHANGED -> new ListChanged(users(facts.rows("changed")));
            case NOT_CONFIRMED -> new NotConfirmed(facts.oneOf(ConfirmationFailure.class, "confirmation"));
        };
    }

    private static List<LoginId> users(List<Facts> rows) {
        return rows.map(row -> new LoginId(row.text("user")));
    }

    private static Lifted.Row row(Facts facts) {
        return new Lifted.Row(
                new LoginId(facts.text("user")),
                facts.text("name"),
                facts.oneOf(UserClass.class, "class"),
                facts.optional("serial").map(SerialNumber::new),
                facts.flag("chosen"));
    }
}
