package jp.kumiai.otp.domain.registration;

import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.CodeTrace;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.registration.RegistrationFailure.AlreadyUsed;
import jp.kumiai.otp.domain.registration.RegistrationFailure.Mismatch;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NextCodeNeeded;
import jp.kumiai.otp.domain.registration.RegistrationFailure.WrongLength;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import jp.kumiai.otp.domain.verification.Judgement;

/** How a registration is refused: what is counted, where, and what the audit trail is told (R13, R19a). */
final class RegistrationRefusals {

    private final int maxFailures;

    RegistrationRefusals(int maxFailures) {
        this.maxFailures = maxFailures;
    }

    /** A refusal that looks at no code; nobody is told of one that was not expected. */
    static Decision<RegistrationFailure, Session> before(
            BankingUser user, SerialNumber serial, RegistrationFailure obstacle, Instant now) {
        return obstacle.code() == RegistrationFailure.Code.NOT_EXPECTED
                ? Decision.refuse(obstacle)
                : Decision.refuse(Changes.NONE.event(refusal(user, serial, obstacle, now)), obstacle);
    }

    /** What a code that was not accepted leads to; a wrong one counts on the user. */
    Decision<RegistrationFailure, Session> of(BankingUser user, Token token, Judgement judgement, Instant now) {
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

    /** R13, R19a: one answer for every mismatch, counted on the user. */
    Decision<RegistrationFailure, Session> mismatch(
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
