package jp.kumiai.otp.application.history.bank;

import java.time.Instant;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.Attempts;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.verification.CodeState;

/** What the store holds, as text that the model's states are compared with. */
public final class Stored {

    private final Bank bank;

    public Stored(Bank bank) {
        this.bank = bank;
    }

    public String token(String serial, Instant now) {
        Token token = bank.store
                .token(new SerialNumber(serial))
                .getOrElseThrow(() -> new PortUnavailable("no token " + serial));
        CodeState codes = token.codes();
        long ours =
                Math.floorDiv(now.getEpochSecond(), (long) codes.parameters().stepSeconds());
        return token.device() + " watermark="
                + codes.watermark().map(step -> step.value()).getOrElse(-1L) + " drift=" + codes.drift() + " failures="
                + codes.failures().consecutive() + "/" + codes.failures().lifetime() + " suspended="
                + codes.suspendedAt().getOrNull() + " waitingAfter="
                + codes.pending()
                        .filter(pending -> ours <= pending.lastChance().value())
                        .map(pending -> pending.first().value())
                        .getOrElse(-1L);
    }

    public String user(String login) {
        BankingUser user = bank.store
                .ofUser(new LoginId(login))
                .getOrElseThrow(() -> new PortUnavailable("no user " + login))
                .user();
        return status(user.status()) + " epoch=" + user.sessionEpoch() + " password="
                + user.passwordAttempts().failures() + "@"
                + user.passwordAttempts().lastFailureAt().getOrNull() + " confirmation="
                + attempts(user.confirmation().attempts()) + " registration=" + attempts(user.registrationAttempts());
    }

    private static String attempts(Attempts attempts) {
        return attempts.failures() + "@" + attempts.suspendedAt().getOrNull();
    }

    private static String status(TokenStatus status) {
        String serial = status.token().map(SerialNumber::value).getOrElse("");
        if (status instanceof TokenStatus.InService inService) {
            return status.code() + " " + serial + " " + inService.registeredAt();
        }
        return status instanceof TokenStatus.Revoked revoked
                ? status.code() + " " + revoked.revokedAt() + " " + revoked.earliestReissue()
                : status.code() + " " + serial;
    }

    /** The stage of a live session; empty when it is over. */
    public String session(int number, Instant now) {
        return bank.store
                .ofSession(bank.session(number).key())
                .filter(found -> found.isLive(now))
                .map(SessionStanding::session)
                .map(session -> session.stage().name())
                .getOrElse("");
    }
}
