package jp.kumiai.otp.application.port;

import com.google.errorprone.annotations.CheckReturnValue;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.function.LongConsumer;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;

/**
 * Outgoing port: takes new tokens in, many at a time. It never overwrites a token.
 *
 * <p>Thread-safe; throws {@link PortUnavailable} when the store does not answer.
 */
public interface TokenStock {

    /** Those of these serial numbers that a stored token has already. */
    Set<SerialNumber> known(Set<SerialNumber> serials);

    /** Any one of the stored tokens, to try a key on; none when there are no tokens at all. */
    Option<Token> sample();

    /**
     * Stores all of the tokens, the loans and the event, or nothing.
     *
     * @param tokens new ones, no serial number twice
     * @param loans new ones, of these tokens
     * @param progress told how many tokens were handed to the store so far; they count only once the call has returned
     */
    @SuppressWarnings("exports") // callers compile without the annotation
    @CheckReturnValue
    Outcome add(List<Token> tokens, List<Loan> loans, AuditEvent event, LongConsumer progress);

    /** What became of the tokens. */
    enum Outcome {
        ADDED,
        /** One of the serial numbers was there already; nothing was stored. */
        SERIAL_TAKEN
    }
}
