package jp.kumiai.otp.application.cell;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.function.LongConsumer;
import jp.kumiai.otp.application.port.SerialRegistry;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.cell.CellId;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;

/**
 * A cell's stock, into which no token comes that another cell has: its number is claimed first. Whoever dies between the
 * claim and the token leaves a claim that is claimed again by the next attempt.
 */
public final class RegisteredTokenStock implements TokenStock {

    private final TokenStock stock;
    private final SerialRegistry registry;
    private final CellId cell;

    public RegisteredTokenStock(TokenStock stock, SerialRegistry registry, CellId cell) {
        this.stock = stock;
        this.registry = registry;
        this.cell = cell;
    }

    @Override
    public Set<SerialNumber> known(Set<SerialNumber> serials) {
        return stock.known(serials).addAll(registry.claimedByOthers(serials, cell));
    }

    @Override
    public Option<Token> sample() {
        return stock.sample();
    }

    @Override
    public Outcome add(List<Token> tokens, List<Loan> loans, AuditEvent event, LongConsumer progress) {
        return registry.claim(tokens.map(Token::serial).toSet(), cell, event.at())
                ? stock.add(tokens, loans, event, progress)
                : Outcome.SERIAL_TAKEN;
    }
}
