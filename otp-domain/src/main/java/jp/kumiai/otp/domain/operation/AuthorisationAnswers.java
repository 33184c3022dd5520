package jp.kumiai.otp.domain.operation;

import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.authentication.VerificationFailures;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.CodeNotAccepted;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.Denied;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.NoToken;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.RequestReused;
import jp.kumiai.otp.domain.request.AnswerForm;
import jp.kumiai.otp.domain.request.Facts;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.user.LoginId;

/** Answers to requests for an authorisation, as facts. Stateless. */
public final class AuthorisationAnswers implements AnswerForm<AuthorisationFailure, Authorisation> {

    private static final Facts FORM = Facts.of("authorisation/1");

    /** One is as good as another. */
    public AuthorisationAnswers() {}

    @Override
    public Map<String, String> write(Either<AuthorisationFailure, Authorisation> answer) {
        return answer.fold(AuthorisationAnswers::refusal, AuthorisationAnswers::authorisation)
                .values();
    }

    private static Facts refusal(AuthorisationFailure failure) {
        Facts facts = FORM.with("refusal", failure.code());
        if (failure instanceof Denied denied) {
            return facts.with("denial", denied.denial());
        }
        return failure instanceof CodeNotAccepted refused
                ? VerificationFailures.write(facts, refused.failure())
                : facts;
    }

    private static Facts authorisation(Authorisation granted) {
        return FORM.with("user", granted.loginId())
                .with("operation", granted.operation())
                .with("reference", granted.reference().value())
                .with("authorisedAt", granted.authorisedAt());
    }

    @Override
    public Option<Either<AuthorisationFailure, Authorisation>> read(Map<String, String> values) {
        return Option.of(new Facts(values)).filter(FORM::isFormOf).map(AuthorisationAnswers::answer);
    }

    private static Either<AuthorisationFailure, Authorisation> answer(Facts facts) {
        return facts.optional("refusal").isDefined()
                ? Either.left(refusal(facts))
                : Either.right(new Authorisation(
                        new LoginId(facts.text("user")),
                        facts.oneOf(Operation.class, "operation"),
                        new OperationReference(facts.text("reference")),
                        facts.instant("authorisedAt")));
    }

    private static AuthorisationFailure refusal(Facts facts) {
        return switch (facts.oneOf(AuthorisationFailure.Code.class, "refusal")) {
            case DENIED -> new Denied(facts.oneOf(AccessDenial.class, "denial"));
            case REQUEST_REUSED -> new RequestReused();
            case NO_TOKEN -> new NoToken();
            case CODE_NOT_ACCEPTED -> new CodeNotAccepted(VerificationFailures.read(facts));
        };
    }
}
