package jp.kumiai.otp.domain.registration;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.CodeTrace;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NotExpected;
import jp.kumiai.otp.domain.registration.RegistrationFailure.RegistrationSuspended;
import jp.kumiai.otp.domain.registration.RegistrationFailure.ReissueWait;
import jp.kumiai.otp.domain.registration.RegistrationFailure.TokenExpired;
import jp.kumiai.otp.domain.registration.RegistrationFailure.WrongLength;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import jp.kumiai.otp.domain.verification.Judgement;

/**
 * The start-of-use registration (利用開始登録) on screen BLG3020: binds a user to the token in their hand.
 *
 * <p>A token that colleagues use already is registered like any other: a live code is approval enough (R15).
 *
 * <p>Source: rules R4, R5, R12–R15, R19a. Pure, thread-safe.
 */
public final class RegistrationStep {

    private final CodeVerifier verifier;
    private final RegistrationRefusals refusals;

    /** @param maxFailures P12: the failure on BLG3020 that suspends the user for registration, 1 or more */
    public RegistrationStep(CodeVerifier verifier, int maxFailures) {
        this.verifier = verifier;
        this.refusals = new RegistrationRefusals(maxFailures);
    }

    /**
     * Decides on one entry.
     *
     * @param typed the serial number entered, which need not exist
     * @param candidate the token with that serial number, if there is one at all; whether this company may use it is
     *     decided here
     * @param nextKey of the session that follows a registration
     */
    public Decision<RegistrationFailure, Session> decide(
            SessionStanding at,
            SerialNumber typed,
            Option<Candidate> candidate,
            OneTimePassword entered,
            SessionKey nextKey,
            Instant now) {
        BankingUser user = at.standing().user();
        Option<RegistrationFailure> obstacle = obstacle(at, now);
        if (obstacle.isDefined()) {
            return RegistrationRefusals.before(user, typed, obstacle.get(), now);
        }
        Option<Candidate> lent = candidate
                .filter(found -> found.token().isOnLoanTo(user.contract()))
                .filter(found -> !found.token().isSoftware());
        return lent.isDefined() ? judge(at, lent.get(), entered, nextKey, now) : noSuchToken(user, typed, entered, now);
    }

    /**
     * Decides on the first code of the software token that was issued to the session's user: a right one takes it into
     * use.
     *
     * @param issued that token, with its seed opened
     * @param nextKey of the session that follows
     */
    public Decision<RegistrationFailure, Session> activate(
            SessionStanding at, Candidate issued, OneTimePassword entered, SessionKey nextKey, Instant now) {
        BankingUser user = at.standing().user();
        SerialNumber serial = issued.token().serial();
        if (!user.status().token().contains(serial)) {
            return Decision.refuse(new NotExpected());
        }
        Option<RegistrationFailure> obstacle = obstacle(at, now);
        return obstacle.isDefined()
                ? RegistrationRefusals.before(user, serial, obstacle.get(), now)
                : judge(at, issued, entered, nextKey, now);
    }

    /** R10, R12, R19a, R28: why this user cannot start to use a token now, whichever it is; none when they can. */
    public static Option<RegistrationFailure> obstacle(SessionStanding at, Instant now) {
        BankingUser user = at.standing().user();
        if (at.session().stage() != SessionStage.REGISTRATION_REQUIRED
                || user.status().boundTo().isDefined()) {
            return Option.some(new NotExpected());
        }
        if (user.isSuspendedForRegistration()) {
            return Option.some(new RegistrationSuspended());
        }
        return user.status() instanceof TokenStatus.Revoked revoked && now.isBefore(revoked.earliestReissue())
                ? Option.some(new ReissueWait(revoked.earliestReissue()))
                : Option.none();
    }

    private Decision<RegistrationFailure, Session> judge(
            SessionStanding at, Candidate candidate, OneTimePassword entered, SessionKey nextKey, Instant now) {
        BankingUser user = at.standing().user();
        Token token = candidate.token();
        Judgement judgement = verifier.judgeUncounted(token.codes(), candidate.seed(), entered, now);
        if (judgement.answer().isLeft()) {
            return refusals.of(user, token, judgement, now);
        }
        if (token.isExpired(now)) {
            TokenExpired expired = new TokenExpired(token.expiresAt());
            return RegistrationRefusals.before(user, token.serial(), expired, now);
        }
        Session next = at.session().succeededBy(nextKey, SessionStage.AUTHENTICATED, now);
        AuditEvent registered = AuditEvent.ofCustomer(now, Kind.TOKEN_REGISTERED, user.contract(), user.loginId())
                .about(token.serial());
        Changes changes = givenUp(at.standing(), token)
                .map(Changes.NONE::token)
                .getOrElse(Changes.NONE)
                .token(token.with(judgement.next()))
                .user(user.register(token.serial(), now))
                .endOf(at.session())
                .session(next)
                .event(CodeTrace.of(registered, token.codes(), judgement));
        return Decision.accept(changes, next);
    }

    /** A software token that was issued to the user, who registers another token instead. */
    private static Option<Token> givenUp(Standing standing, Token registered) {
        return standing.token()
                .filter(issued -> !issued.serial().equals(registered.serial()))
                .map(Token::released);
    }

    /** Answers like a wrong code in every respect, the time it takes included. */
    private Decision<RegistrationFailure, Session> noSuchToken(
            BankingUser user, SerialNumber typed, OneTimePassword entered, Instant now) {
        if (entered.length() != TotpParameters.STANDARD.digits()) {
            return Decision.refuse(new WrongLength(TotpParameters.STANDARD.digits()));
        }
        verifier.judgeNothing(entered, now);
        return refusals.mismatch(Changes.NONE, user, typed, now);
    }
}
