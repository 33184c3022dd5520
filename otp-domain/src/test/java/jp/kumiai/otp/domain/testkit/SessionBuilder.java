package jp.kumiai.otp.domain.testkit;

import java.time.Instant;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.version.Version;

/** Builds sessions: by default one that stands before the one-time password, never stored. Not thread-safe. */
public final class SessionBuilder {

    private final BankingUser user;
    private SessionKey key = keyNumber(1);
    private SessionStage stage = SessionStage.OTP_REQUIRED;
    private int epoch;
    private Instant openedAt = Instant.parse("2021-04-01T01:00:00Z");
    private Instant lastUsedAt = openedAt;
    private Version version = Version.NEW;

    private SessionBuilder(BankingUser user) {
        this.user = user;
        this.epoch = user.sessionEpoch();
    }

    public static SessionBuilder aSessionOf(BankingUser user) {
        return new SessionBuilder(user);
    }

    /** One of 256 keys that differ. */
    public static SessionKey keyNumber(int number) {
        byte[] bytes = new byte[SessionId.BYTES];
        bytes[0] = (byte) number;
        return SessionId.of(bytes).key();
    }

    public SessionBuilder under(SessionKey sessionKey) {
        key = sessionKey;
        return this;
    }

    public SessionBuilder at(SessionStage reached) {
        stage = reached;
        return this;
    }

    /** By default the user's own, so that it is alive. */
    public SessionBuilder ofEpoch(int number) {
        epoch = number;
        return this;
    }

    public SessionBuilder openedAt(Instant instant) {
        openedAt = instant;
        return this;
    }

    public SessionBuilder lastUsedAt(Instant instant) {
        lastUsedAt = instant;
        return this;
    }

    public SessionBuilder version(long number) {
        version = new Version(number);
        return this;
    }

    public Session build() {
        return new Session(key, user.contract(), user.loginId(), stage, epoch, openedAt, lastUsedAt, version);
    }
}
