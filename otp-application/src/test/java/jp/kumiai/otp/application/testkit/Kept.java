package jp.kumiai.otp.application.testkit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.Attempts;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Confirmation;
import jp.kumiai.otp.domain.user.PasswordAttempts;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.verification.CodeState;

/** States as a store keeps them: with the next version, and instants cut to the microsecond as a database does. */
final class Kept {

    private Kept() {}

    static Token next(Token token) {
        CodeState codes = token.codes();
        CodeState keptCodes = new CodeState(
                codes.parameters(),
                codes.watermark(),
                codes.drift(),
                codes.failures(),
                codes.suspendedAt().map(Kept::cut),
                codes.pending());
        return new Token(
                token.serial(),
                token.kind(),
                token.seed(),
                keptCodes,
                cut(token.expiresAt()),
                token.device(),
                token.contract(),
                token.version().next());
    }

    static BankingUser next(BankingUser user) {
        return new BankingUser(
                user.loginId(),
                user.name(),
                user.userClass(),
                user.contract(),
                user.password(),
                new PasswordAttempts(
                        user.passwordAttempts().failures(),
                        user.passwordAttempts().lastFailureAt().map(Kept::cut)),
                new Confirmation(
                        user.confirmation().password(),
                        attempts(user.confirmation().attempts())),
                attempts(user.registrationAttempts()),
                status(user.status()),
                user.sessionEpoch(),
                user.version().next());
    }

    private static Attempts attempts(Attempts attempts) {
        return new Attempts(attempts.failures(), attempts.suspendedAt().map(Kept::cut));
    }

    private static TokenStatus status(TokenStatus status) {
        if (status instanceof TokenStatus.InService inService) {
            return new TokenStatus.InService(inService.serial(), cut(inService.registeredAt()));
        }
        return status instanceof TokenStatus.Revoked revoked
                ? new TokenStatus.Revoked(cut(revoked.revokedAt()), cut(revoked.earliestReissue()))
                : status;
    }

    static Contract next(Contract contract) {
        return new Contract(
                contract.id(),
                contract.companyName(),
                contract.account(),
                contract.startDate(),
                contract.version().next());
    }

    static Session next(Session session) {
        return new Session(
                session.key(),
                session.contract(),
                session.loginId(),
                session.stage(),
                session.epoch(),
                cut(session.openedAt()),
                cut(session.lastUsedAt()),
                session.version().next());
    }

    static HandledRequest of(HandledRequest request) {
        return new HandledRequest(request.key(), request.fingerprint(), request.answer(), cut(request.at()));
    }

    static AuditEvent of(AuditEvent event) {
        return new AuditEvent(
                cut(event.at()), event.kind(), event.actor(), event.contract(), event.serial(), event.facts());
    }

    private static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
