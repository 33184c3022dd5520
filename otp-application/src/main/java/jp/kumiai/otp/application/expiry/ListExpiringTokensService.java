package jp.kumiai.otp.application.expiry;

import io.vavr.collection.List;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import jp.kumiai.otp.application.port.TokensOnLoan;
import jp.kumiai.otp.domain.token.Token;

/** Lists tokens that expire soon. */
public final class ListExpiringTokensService implements ListExpiringTokens {

    private final Clock clock;
    private final TokensOnLoan tokens;

    public ListExpiringTokensService(Clock clock, TokensOnLoan tokens) {
        this.clock = clock;
        this.tokens = tokens;
    }

    @Override
    public List<Token> list() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return tokens.onLoan()
                .filter(token -> token.expiresSoon(now))
                .sorted(Comparator.comparing(Token::expiresAt).thenComparing(Token::serial));
    }
}
