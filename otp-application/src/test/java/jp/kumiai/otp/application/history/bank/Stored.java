package jp.kumiai.otp.application.history.bank;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.application.history.model.ModelToken;
import jp.kumiai.otp.application.history.model.TokenState;
import jp.kumiai.otp.application.history.model.UserState;
import jp.kumiai.otp.application.history.model.UserState.Count;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.user.Attempts;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.verification.CodeState;
import org.jspecify.annotations.Nullable;

/** What can be seen of the store. */
public final class Stored {

    private final Bank bank;

    public Stored(Bank bank) {
        this.bank = bank;
    }

    public TokenState token(String serial, Instant now) {
        Token token = bank.store
                .token(new SerialNumber(serial))
                .getOrElseThrow(() -> new PortUnavailable("no token " + serial));
        CodeState codes = token.codes();
        long ours =
                Math.floorDiv(now.getEpochSecond(), (long) codes.parameters().stepSeconds());
        return new TokenState(
                token.device().name(),
                codes.watermark().map(TimeStep::value).getOrElse(ModelToken.NONE),
                codes.drift(),
                codes.failures().consecutive(),
                codes.failures().lifetime(),
                orNull(codes.suspendedAt()),
                codes.pending()
                        .filter(pending -> ours <= pending.lastChance().value())
                        .map(pending -> pending.first().value())
                        .getOrElse(ModelToken.NONE));
    }

    public UserState user(String login) {
        BankingUser user = bank.store
                .ofUser(new LoginId(login))
                .getOrElseThrow(() -> new PortUnavailable("no user " + login))
                .user();
        TokenStatus status = user.status();
        return new UserState(
                status.code().name(),
                status.token().map(SerialNumber::value).getOrElse(""),
                since(status),
                status instanceof TokenStatus.Revoked revoked ? revoked.earliestReissue() : null,
                user.sessionEpoch(),
                new Count(
                        user.passwordAttempts().failures(),
                        orNull(user.passwordAttempts().lastFailureAt())),
                count(user.confirmation().attempts()),
                count(user.registrationAttempts()));
    }

    private static @Nullable Instant since(TokenStatus status) {
        if (status instanceof TokenStatus.InService inService) {
            return inService.registeredAt();
        }
        return status instanceof TokenStatus.Revoked revoked ? revoked.revokedAt() : null;
    }

    private static Count count(Attempts attempts) {
        return new Count(attempts.failures(), orNull(attempts.suspendedAt()));
    }

    private static @Nullable Instant orNull(Option<Instant> instant) {
        return instant.isDefined() ? instant.get() : null;
    }

    /** The stage of a live session; empty when it is over. */
    public String session(int number, Instant now) {
        return bank.store
                .ofSession(bank.keyOf(number))
                .filter(found -> found.isLive(now))
                .map(SessionStanding::session)
                .map(session -> session.stage().name())
                .getOrElse("");
    }
}
