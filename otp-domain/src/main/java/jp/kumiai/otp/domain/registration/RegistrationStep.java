package jp.kumiai.otp.domain.registration;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.CodeTrace;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.registration.RegistrationFailure.AlreadyUsed;
import jp.kumiai.otp.domain.registration.RegistrationFailure.Mismatch;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NextCodeNeeded;
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
import jp.kumiai.otp.domain.verification.CodeRefusal;
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
    private final int maxFailures;

    /** @param maxFailures P12: the failure on BLG3020 that suspends the user for registration, 1 or more */
    public RegistrationStep(CodeVerifier verifier, int maxFailures) {
        this.verifier = verifier;
        this.maxFailures = maxFailures;
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
            return refuseAt(user, typed, obstacle.get(), now);
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
                ? refuseAt(user, serial, obstacle.get(), now)
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

    private static Decision<RegistrationFailure, Session> refuseAt(
            BankingUser user, SerialNumber serial, RegistrationFailure obstacle, Instant now) {
        return obstacle.code() == RegistrationFailure.Code.NOT_EXPECTED
                ? Decision.refuse(obstacle)
                : Decision.refuse(Changes.NONE.event(refusal(user, serial, obstacle, now)), obstacle);
    }

    private Decision<RegistrationFailure, Session> judge(
            SessionStanding at, Candidate candidate, OneTimePassword entered, SessionKey nextKey, Instant now) {
        BankingUser user = at.standing().user();
        Token token = candidate.token();
        Judgement judgement = verifier.judgeUncounted(token.codes(), candidate.seed(), entered, now);
        if (judgement.answer().isLeft()) {
            return refused(user, token, judgement, now);
        }
        if (token.isExpired(now)) {
            TokenExpired expired = new TokenExpired(token.expiresAt());
            return Decision.refuse(Changes.NONE.event(refusal(user, token.serial(), expired, now)), expired);
        }
        Session next = at.session().succeededBy(nextKey, SessionStage.AUTHENTICATED, now);
        AuditEvent registered = event(Kind.TOKEN_REGISTERED, user, token.serial(), now);
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

    private Decision<RegistrationFailure, Session> refused(
            BankingUser user, Token token, Judgement judgement, Instant now) {
        CodeRefusal refusal = judgement.answer().getLeft();
        if (refusal instanceof CodeRefusal.WrongLength wrong) {
            return Decision.refuse(new WrongLength(wrong.expectedDigits()));
        }
        Changes changes = judgement.next().equals(token.codes())
                ? Changes.NONE
                : Changes.NONE.token(token.with(judgement.next()));
        if (refusal instanceof CodeRefusal.AlreadyUsed used) {
            return explained(changes, user, token, judgement, new AlreadyUsed(used.secondsUntilNextCode()), now);
        }
        if (refusal instanceof CodeRefusal.NextCodeNeeded more) {
            return explained(changes, user, token, judgement, new NextCodeNeeded(more.secondsUntilNextCode()), now);
        }
        return mismatch(changes, user, token.serial(), now);
    }

    private static Decision<RegistrationFailure, Session> explained(
            Changes changes,
            BankingUser user,
            Token token,
            Judgement judgement,
            RegistrationFailure failure,
            Instant now) {
        AuditEvent event = refusal(user, token.serial(), failure, now);
        return Decision.refuse(changes.event(CodeTrace.of(event, token.codes(), judgement)), failure);
    }

    /** Answers like a wrong code in every respect, the time it takes included. */
    private Decision<RegistrationFailure, Session> noSuchToken(
            BankingUser user, SerialNumber typed, OneTimePassword entered, Instant now) {
        if (entered.length() != TotpParameters.STANDARD.digits()) {
            return Decision.refuse(new WrongLength(TotpParameters.STANDARD.digits()));
        }
        verifier.judgeNothing(entered, now);
        return mismatch(Changes.NONE, user, typed, now);
    }

    private Decision<RegistrationFailure, Session> mismatch(
            Changes changes, BankingUser user, SerialNumber typed, Instant now) {
        BankingUser counted = user.failRegistration(maxFailures, now);
        Changes told = counted.isSuspendedForRegistration()
                ? changes.event(event(Kind.USER_SUSPENDED_FOR_REGISTRATION, user, typed, now))
                : changes;
        Mismatch failure = new Mismatch(counted.isSuspendedForRegistration());
        AuditEvent event = refusal(user, typed, failure, now)
                .with("rule", "R19a")
                .with("failures", counted.registrationAttempts().failures());
        return Decision.refuse(told.user(counted).event(event), failure);
    }

    private static AuditEvent refusal(BankingUser user, SerialNumber serial, RegistrationFailure failure, Instant now) {
        return event(Kind.REGISTRATION_REFUSED, user, serial, now).with("reason", failure.code());
    }

    private static AuditEvent event(Kind kind, BankingUser user, SerialNumber serial, Instant now) {
        return AuditEvent.ofCustomer(now, kind, user.contract(), user.loginId()).about(serial);
    }
}
