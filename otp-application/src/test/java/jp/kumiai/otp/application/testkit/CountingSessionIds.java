package jp.kumiai.otp.application.testkit;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.application.port.SessionIds;
import jp.kumiai.otp.domain.session.SessionId;

/** Session IDs that can be foreseen, as only a test may: the first, the second, … Thread-safe. */
public final class CountingSessionIds implements SessionIds {

    private final AtomicInteger last = new AtomicInteger();

    @Override
    public SessionId next() {
        return number(last.incrementAndGet());
    }

    /** The ID that is, or was, the {@code n}th, counted from one. */
    public static SessionId number(int n) {
        return SessionId.of(ByteBuffer.allocate(SessionId.BYTES).putInt(n).array());
    }
}
