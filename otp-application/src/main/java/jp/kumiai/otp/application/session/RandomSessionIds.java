package jp.kumiai.otp.application.session;

import java.security.SecureRandom;
import jp.kumiai.otp.application.port.SessionIds;
import jp.kumiai.otp.domain.session.SessionId;

/** Draws session IDs from the JDK's cryptographic random source. Thread-safe. */
public final class RandomSessionIds implements SessionIds {

    private final SecureRandom random;

    public RandomSessionIds(SecureRandom random) {
        this.random = random;
    }

    @Override
    public SessionId next() {
        byte[] bytes = new byte[SessionId.BYTES];
        random.nextBytes(bytes);
        return SessionId.of(bytes);
    }
}
