package jp.kumiai.otp.domain.authentication;

import io.vavr.control.Either;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.authentication.LoginFailure.PasswordPaused;
import jp.kumiai.otp.domain.authentication.LoginFailure.RegistrationSuspended;
import jp.kumiai.otp.domain.authentication.LoginFailure.ReissueWait;
import jp.kumiai.otp.domain.authentication.LoginFailure.Suspended;
import jp.kumiai.otp.domain.authentication.LoginFailure.TokenExpired;
import jp.kumiai.otp.domain.authentication.LoginFailure.TokenWithdrawn;
import jp.kumiai.otp.domain.authentication.LoginFailure.WrongCredentials;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.TokenStatus;

/**
 * The first step of a login: what the right or wrong password leads to.
 *
 * <p>Source: rules R9, R10, R14, R18, R28, R34 and the table under rules.md section 5. Pure, stateless, thread-safe.
 */
public final class PasswordStep {

    private PasswordStep() {}

    /**
     * Decides on one attempt of a known user.
     *
     * @param passwordRight what the password check said; it is ignored while attempts are paused
     * @param key of the session to open
     */
    public static Decision<LoginFailure, Session> decide(
            Standing standing, boolean passwordRight, SessionKey key, Instant now) {
        BankingUser user = standing.user();
        if (user.passwordAttempts().pausedAt(now)) {
            return refuse(Changes.NONE, user, Kind.PASSWORD_REFUSED, new PasswordPaused(), now);
        }
        if (!passwordRight) {
            Changes counted = Changes.NONE.user(user.failPassword(now));
            return refuse(counted, user, Kind.PASSWORD_REFUSED, new WrongCredentials(), now);
        }
        Changes changes =
                user.passwordAttempts().failures() == 0 ? Changes.NONE : Changes.NONE.user(user.passwordAccepted());
        Either<LoginFailure, SessionStage> next = nextStage(standing, now);
        return next.isLeft()
                ? refuse(changes, user, Kind.LOGIN_DENIED, next.getLeft(), now)
                : open(changes, user, key, next.get(), now);
    }

    private static Either<LoginFailure, SessionStage> nextStage(Standing standing, Instant now) {
        BankingUser user = standing.user();
        if (standing.boundToken().isDefined()) {
            return oneTimePassword(standing.boundToken().get(), standing, now);
        }
        if (!standing.contract().hasStarted(now)) {
            return Either.right(SessionStage.AUTHENTICATED);
        }
        if (user.isSuspendedForRegistration()) {
            return Either.left(new RegistrationSuspended());
        }
        return user.status() instanceof TokenStatus.Revoked revoked && now.isBefore(revoked.earliestReissue())
                ? Either.left(new ReissueWait(revoked.earliestReissue()))
                : Either.right(SessionStage.REGISTRATION_REQUIRED);
    }

    private static Either<LoginFailure, SessionStage> oneTimePassword(Token token, Standing standing, Instant now) {
        if (!token.isOnLoanTo(standing.contract().id())) {
            return Either.left(new TokenWithdrawn());
        }
        if (token.codes().isSuspended()) {
            return Either.left(new Suspended());
        }
        if (token.isExpired(now)) {
            return Either.left(new TokenExpired(token.expiresAt()));
        }
        return Either.right(SessionStage.OTP_REQUIRED);
    }

    private static Decision<LoginFailure, Session> open(
            Changes changes, BankingUser user, SessionKey key, SessionStage stage, Instant now) {
        Session session = Session.opened(key, user, stage, now);
        AuditEvent event = AuditEvent.ofCustomer(now, Kind.PASSWORD_ACCEPTED, user.contract(), user.loginId())
                .with("next", stage);
        return Decision.accept(changes.session(session).event(event), session);
    }

    private static Decision<LoginFailure, Session> refuse(
            Changes changes, BankingUser user, Kind kind, LoginFailure failure, Instant now) {
        AuditEvent event = AuditEvent.ofCustomer(now, kind, user.contract(), user.loginId())
                .about(user.status().boundTo())
                .with("reason", failure.code());
        return Decision.refuse(changes.event(event), failure);
    }
}
