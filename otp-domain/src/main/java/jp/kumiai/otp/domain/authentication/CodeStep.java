package jp.kumiai.otp.domain.authentication;

import java.time.Instant;
import jp.kumiai.otp.domain.authentication.VerificationFailure.NotExpected;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.verification.CodeVerifier;

/**
 * The second step of a login: the one-time password of a user in service.
 *
 * <p>Source: rule R14, and those of {@link CodeCheck}. Pure, thread-safe.
 */
public final class CodeStep {

    private final CodeCheck check;

    public CodeStep(CodeVerifier verifier) {
        this.check = new CodeCheck(verifier);
    }

    /**
     * Decides on one code.
     *
     * @param token the one the session's user is bound to, with its seed opened
     * @param nextKey of the session that follows when the code is accepted
     */
    public Decision<VerificationFailure, Session> decide(
            SessionStanding at, Token token, Seed seed, OneTimePassword entered, SessionKey nextKey, Instant now) {
        Session session = at.session();
        if (session.stage() != SessionStage.OTP_REQUIRED) {
            return Decision.refuse(new NotExpected());
        }
        Decision<VerificationFailure, Token> checked =
                check.check(at.standing().user(), token, seed, entered, "LOGIN", now);
        if (checked.isRefusal()) {
            return checked.map(none -> session);
        }
        Session next = session.succeededBy(nextKey, SessionStage.AUTHENTICATED, now);
        Changes entry =
                Changes.NONE.token(checked.answer().get()).endOf(session).session(next);
        return checked.with(entry).map(consumed -> next);
    }
}
