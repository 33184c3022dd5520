package jp.kumiai.otp.domain.confirmation;

import io.vavr.Lazy;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.user.BankingUser;

/**
 * The 確認用パスワード, which stands before every protected act and behind its rights and its selection.
 *
 * <p>It counts on the user who acts and never on a token. Once it is suspended only the bank helps, since whoever guesses
 * at it sits in front of a login that is done.
 *
 * <p>Source: rule R19b. Pure, thread-safe.
 */
public final class ConfirmationStep {

    private final int maxFailures;

    /** @param maxFailures P9: the failure that suspends, 1 or more */
    public ConfirmationStep(int maxFailures) {
        this.maxFailures = maxFailures;
    }

    /**
     * Decides on one confirmation password.
     *
     * @param right what the slow comparison says; asked only when the password is looked at
     * @return the user with their count cleared, whom the caller puts among the changes when they changed; a refusal has
     *     its changes already
     */
    public Decision<ConfirmationFailure, BankingUser> decide(BankingUser user, Lazy<Boolean> right, Instant now) {
        if (user.confirmation().attempts().isSuspended()) {
            return Decision.refuse(
                    Changes.NONE.event(refused(user, ConfirmationFailure.SUSPENDED, now)),
                    ConfirmationFailure.SUSPENDED);
        }
        if (right.get()) {
            return Decision.accept(Changes.NONE, user.clearConfirmation());
        }
        BankingUser counted = user.failConfirmation(maxFailures, now);
        boolean suspended = counted.confirmation().attempts().isSuspended();
        ConfirmationFailure failure = suspended ? ConfirmationFailure.NOW_SUSPENDED : ConfirmationFailure.MISMATCH;
        Changes changes = Changes.NONE
                .user(counted)
                .event(refused(user, failure, now)
                        .with("failures", counted.confirmation().attempts().failures()));
        return Decision.refuse(
                suspended
                        ? changes.event(AuditEvent.ofCustomer(
                                now, Kind.CONFIRMATION_SUSPENDED, user.contract(), user.loginId()))
                        : changes,
                failure);
    }

    private static AuditEvent refused(BankingUser user, ConfirmationFailure failure, Instant now) {
        return AuditEvent.ofCustomer(now, Kind.CONFIRMATION_REFUSED, user.contract(), user.loginId())
                .with("reason", failure)
                .with("rule", "R19b");
    }
}
