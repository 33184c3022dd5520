package jp.kumiai.otp.application.port;

import org.jspecify.annotations.Nullable;

/**
 * A fault: something outside the hexagon did not do its part, or it is unknown whether it did. It is never a refusal and
 * never an answer; whoever called gets 503 and may ask again.
 *
 * <p>Its message goes to the log, so it must carry nothing secret.
 */
public final class PortUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PortUnavailable(String message) {
        super(message);
    }

    public PortUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
