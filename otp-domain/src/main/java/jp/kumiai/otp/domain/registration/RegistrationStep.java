package jp.kumiai.otp.domain.registration;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.registration.RegistrationFailure.AlreadyUsed;
import jp.kumiai.otp.domain.registration.RegistrationFailure.Mismatch;
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
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.user.BankingUser;
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
        if (at.session().stage() != SessionStage.REGISTRATION_REQUIRED
                || user.status().boundTo().isDefined()) {
            return Decision.refuse(new NotExpected());
        }
        if (user.isSuspendedForRegistration()) {
            return refuse(Changes.NONE, user, typed, new RegistrationSuspended(), now);
        }
        if (user.status() instanceof TokenStatus.Revoked revoked && now.isBefore(revoked.earliestReissue())) {
            return refuse(Changes.NONE, user, typed, new ReissueWait(revoked.earliestReissue()), now);
        }
        Option<Candidate> lent = candidate.filter(found -> found.token().isOnLoanTo(user.contract()));
        return lent.isDefined()
                ? judge(at.session(), user, lent.get(), entered, nextKey, now)
                : noSuchToken(user, typed, entered, now);
    }

    private Decision<RegistrationFailure, Session> judge(
            Session session,
            BankingUser user,
            Candidate candidate,
            OneTimePassword entered,
            SessionKey nextKey,
            Instant now) {
        Judgement judgement = verifier.judgeUncounted(candidate.token().codes(), candidate.seed(), entered, now);
        SerialNumber serial = candidate.token().serial();
        if (judgement.answer().isLeft()) {
            return refused(user, serial, judgement.answer().getLeft(), now);
        }
        if (candidate.token().isExpired(now)) {
            TokenExpired expired = new TokenExpired(candidate.token().expiresAt());
            return refuse(Changes.NONE, user, serial, expired, now);
        }
        Session next = session.succeededBy(nextKey, SessionStage.AUTHENTICATED, now);
        Changes changes = Changes.NONE
                .token(candidate.token().with(judgement.next()))
                .user(user.register(serial, now))
                .endOf(session)
                .session(next)
                .event(event(Kind.TOKEN_REGISTERED, user, serial, now));
        return Decision.accept(changes, next);
    }

    private Decision<RegistrationFailure, Session> refused(
            BankingUser user, SerialNumber serial, CodeRefusal refusal, Instant now) {
        if (refusal instanceof CodeRefusal.WrongLength wrong) {
            return Decision.refuse(new WrongLength(wrong.expectedDigits()));
        }
        if (refusal instanceof CodeRefusal.AlreadyUsed used) {
            return refuse(Changes.NONE, user, serial, new AlreadyUsed(used.secondsUntilNextCode()), now);
        }
        return mismatch(user, serial, now);
    }

    /** Answers like a wrong code in every respect, the time it takes included. */
    private Decision<RegistrationFailure, Session> noSuchToken(
            BankingUser user, SerialNumber typed, OneTimePassword entered, Instant now) {
        if (entered.length() != TotpParameters.STANDARD.digits()) {
            return Decision.refuse(new WrongLength(TotpParameters.STANDARD.digits()));
        }
        verifier.judgeNothing(entered, now);
        return mismatch(user, typed, now);
    }

    private Decision<RegistrationFailure, Session> mismatch(BankingUser user, SerialNumber typed, Instant now) {
        BankingUser counted = user.failRegistration(maxFailures, now);
        Changes changes = Changes.NONE.user(counted);
        Changes told = counted.isSuspendedForRegistration()
                ? changes.event(event(Kind.USER_SUSPENDED_FOR_REGISTRATION, user, typed, now))
                : changes;
        return refuse(told, user, typed, new Mismatch(counted.isSuspendedForRegistration()), now);
    }

    private static Decision<RegistrationFailure, Session> refuse(
            Changes changes, BankingUser user, SerialNumber serial, RegistrationFailure failure, Instant now) {
        AuditEvent event = event(Kind.REGISTRATION_REFUSED, user, serial, now).with("reason", failure.code());
        return Decision.refuse(changes.event(event), failure);
    }

    private static AuditEvent event(Kind kind, BankingUser user, SerialNumber serial, Instant now) {
        return AuditEvent.ofCustomer(now, kind, user.contract(), user.loginId()).about(serial);
    }
}
