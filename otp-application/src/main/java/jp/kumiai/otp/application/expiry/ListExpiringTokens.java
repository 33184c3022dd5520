package jp.kumiai.otp.application.expiry;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.token.Token;

/** Incoming port: the lent tokens that expire soon, for the bank (R35). */
@FunctionalInterface
public interface ListExpiringTokens {

    /** Tokens in a company's hands that work now and will not any more in 90 days, the first to expire first. */
    List<Token> list();
}
