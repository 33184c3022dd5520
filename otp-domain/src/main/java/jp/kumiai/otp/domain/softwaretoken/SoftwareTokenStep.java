package jp.kumiai.otp.domain.softwaretoken;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NotExpected;
import jp.kumiai.otp.domain.registration.RegistrationStep;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.version.Version;

/**
 * The issue (発行) of a software token to the user who asks for it: 未登録 or, at or after the earliest reissue, 失効中
 * becomes トークン発行済み. Whoever did not keep the secret has to be revoked first: it is never shown again.
 *
 * <p>Source: rules.md sections 5 and 7; rules R9, R12, R19a, R28. Pure, stateless.
 */
public final class SoftwareTokenStep {

    private SoftwareTokenStep() {}

    /**
     * Decides on one request.
     *
     * @param serial a number that no token has
     * @param sealed a fresh secret, sealed for it
     * @return the token that was issued; the session stays at the registration, for the first code
     */
    public static Decision<RegistrationFailure, Token> issue(
            SessionStanding at, SerialNumber serial, SealedSeed sealed, Instant now) {
        BankingUser user = at.standing().user();
        Option<RegistrationFailure> obstacle = RegistrationStep.obstacle(at, now)
                .orElse(() -> Option.when(user.status().code() == TokenStatus.Code.TOKEN_ISSUED, new NotExpected()));
        AuditEvent event = AuditEvent.ofCustomer(now, Kind.SOFTWARE_TOKEN_REFUSED, user.contract(), user.loginId());
        if (obstacle.isDefined()) {
            return Decision.refuse(
                    Changes.NONE.event(event.with("reason", obstacle.get().code())), obstacle.get());
        }
        Token token = new Token(
                serial,
                TokenKind.SOFTWARE,
                sealed,
                CodeState.unused(SoftwareTokenPolicy.PARAMETERS),
                SoftwareTokenPolicy.expiryOf(now),
                DeviceState.ON_LOAN,
                Option.some(user.contract()),
                Version.NEW);
        AuditEvent issued = AuditEvent.ofCustomer(now, Kind.SOFTWARE_TOKEN_ISSUED, user.contract(), user.loginId())
                .about(serial);
        return Decision.accept(
                Changes.NONE.token(token).user(user.issue(serial)).event(issued), token);
    }
}
