package jp.kumiai.otp.domain.operation;

import io.vavr.Lazy;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.authentication.CodeCheck;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.CodeNotAccepted;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.Denied;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.NoToken;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.UserClass;

/**
 * Authorises one operation by the code of whoever asks for it. Each use consumes a step, and a code accepted for an
 * operation that fails later is not given back.
 *
 * <p>It proves presence, not content: what the operation does is not part of the code. The event that tells of the code
 * tells what it was entered for, accepted or not, so that an operation has one.
 *
 * <p>Source: rules R36–R38. Pure, thread-safe.
 */
public final class AuthorisationStep {

    private final CodeCheck codes;

    public AuthorisationStep(CodeCheck codes) {
        this.codes = codes;
    }

    /**
     * Decides on one request of a user who is logged in. Rights come first (R19b); whether the token of somebody entitled
     * is suspended is for the code to tell, as with every operation.
     *
     * @param seed of the token that the user is bound to, opened when a code has to be looked at
     */
    public Decision<AuthorisationFailure, Authorisation> decide(
            Standing standing,
            Operation operation,
            OperationReference reference,
            Lazy<Seed> seed,
            OneTimePassword entered,
            Instant now) {
        BankingUser user = standing.user();
        Option<Token> token = standing.boundToken();
        if (token.isEmpty()) {
            return Decision.refuse(new NoToken());
        }
        if (operation == Operation.TOKEN_REVOCATION && user.userClass() == UserClass.GENERAL) {
            AuditEvent denied = AuditEvent.ofCustomer(now, Kind.ACCESS_DENIED, user.contract(), user.loginId())
                    .with("operation", operation)
                    .with("reference", reference.value());
            return Decision.refuse(Changes.NONE.event(denied), new Denied(AccessDenial.NOT_ENTITLED));
        }
        Decision<VerificationFailure, Token> checked =
                codes.check(user, token.get(), seed.get(), entered, operation.name(), now);
        Changes changes = checked.changes().eventsWith("reference", reference.value());
        if (checked.isRefusal()) {
            return Decision.refuse(changes, new CodeNotAccepted(checked.answer().getLeft()));
        }
        return Decision.accept(
                changes.token(checked.answer().get()), new Authorisation(user.loginId(), operation, reference, now));
    }
}
