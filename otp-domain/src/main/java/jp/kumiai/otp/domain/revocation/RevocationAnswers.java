package jp.kumiai.otp.domain.revocation;

import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.authentication.VerificationFailures;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.request.AnswerForm;
import jp.kumiai.otp.domain.request.Facts;
import jp.kumiai.otp.domain.revocation.RevocationFailure.CodeNotAccepted;
import jp.kumiai.otp.domain.revocation.RevocationFailure.Denied;
import jp.kumiai.otp.domain.revocation.RevocationFailure.ListChanged;
import jp.kumiai.otp.domain.revocation.RevocationFailure.NotConfirmed;
import jp.kumiai.otp.domain.revocation.RevocationFailure.RequestReused;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.UserClass;

/** Answers to requests to revoke, as facts. Stateless. */
public final class RevocationAnswers implements AnswerForm<RevocationFailure, Revocation> {

    private static final Facts FORM = Facts.of("revocation/1");

    /** One is as good as another. */
    public RevocationAnswers() {}

    @Override
    public Map<String, String> write(Either<RevocationFailure, Revocation> answer) {
        return answer.fold(RevocationAnswers::refusal, RevocationAnswers::revocation)
                .values();
    }

    private static Facts refusal(RevocationFailure failure) {
        Facts facts = FORM.with("refusal", failure.code());
        if (failure instanceof Denied denied) {
            return facts.with("denial", denied.denial());
        }
        if (failure instanceof ListChanged changed) {
            return facts.rows("changed", changed.rows().map(id -> Facts.NONE.with("user", id)));
        }
        if (failure instanceof NotConfirmed refused) {
            return facts.with("confirmation", refused.failure());
        }
        return failure instanceof CodeNotAccepted refused
                ? VerificationFailures.write(facts, refused.failure())
                : facts;
    }

    private static Facts revocation(Revocation revocation) {
        return FORM.with("revokedAt", revocation.revokedAt())
                .with("earliestReissue", revocation.earliestReissue())
                .with("ofTheActor", revocation.ofTheActor())
                .rows("revoked", revocation.rows().map(RevocationAnswers::row));
    }

    private static Facts row(Revocation.Row row) {
        return Facts.NONE
                .with("user", row.loginId())
                .with("name", row.name())
                .with("class", row.userClass())
                .with("serial", row.serial())
                .with("expiresAt", row.expiresAt())
                .with("chosen", row.chosen());
    }

    @Override
    public Option<Either<RevocationFailure, Revocation>> read(Map<String, String> values) {
        return Option.of(new Facts(values)).filter(FORM::isFormOf).map(RevocationAnswers::answer);
    }

    private static Either<RevocationFailure, Revocation> answer(Facts facts) {
        return facts.optional("refusal").isDefined()
                ? Either.left(refusal(facts))
                : Either.right(new Revocation(
                        facts.rows("revoked").map(RevocationAnswers::row),
                        facts.instant("revokedAt"),
                        facts.instant("earliestReissue"),
                        facts.flag("ofTheActor")));
    }

    private static RevocationFailure refusal(Facts facts) {
        return switch (facts.oneOf(RevocationFailure.Code.class, "refusal")) {
            case DENIED -> new Denied(facts.oneOf(AccessDenial.class, "denial"));
            case REQUEST_REUSED -> new RequestReused();
            case LIST_CHANGED -> new ListChanged(facts.rows("changed").map(row -> new LoginId(row.text("user"))));
            case NOT_CONFIRMED -> new NotConfirmed(facts.oneOf(ConfirmationFailure.class, "confirmation"));
            case CODE_NOT_ACCEPTED -> new CodeNotAccepted(VerificationFailures.read(facts));
        };
    }

    private static Revocation.Row row(Facts facts) {
        return new Revocation.Row(
                new LoginId(facts.text("user")),
                facts.text("name"),
                facts.oneOf(UserClass.class, "class"),
                facts.optional("serial").map(SerialNumber::new),
                facts.optional("expiresAt").map(Instant::parse),
                facts.flag("chosen"));
    }
}
