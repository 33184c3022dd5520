package jp.kumiai.otp.application.port;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.token.Token;

/** Outgoing port: the devices that companies have in their hands, for reports on the stock. Thread-safe. */
@FunctionalInterface
public interface TokensOnLoan {

    /**
     * Every token whose device is {@code ON_LOAN}, of all contracts, in the order of the serial numbers; one consistent
     * read, held in memory as a whole.
     *
     * @throws PortUnavailable when the store does not answer
     */
    List<Token> onLoan();
}
