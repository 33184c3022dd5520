package jp.kumiai.otp.application.port;

import io.vavr.collection.List;
import java.time.Instant;
import jp.kumiai.otp.domain.token.Token;

/** Outgoing port: the tokens the bank has to give. Thread-safe. */
@FunctionalInterface
public interface Stock {

    /**
     * Hardware tokens {@code IN_STOCK} that expire strictly after this instant, those first that expire first, then by
     * serial number.
     *
     * @param limit as many at most, 1 or more
     * @throws PortUnavailable when the store does not answer
     */
    List<Token> inStock(Instant expiringAfter, int limit);
}
