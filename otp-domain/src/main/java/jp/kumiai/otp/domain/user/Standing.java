package jp.kumiai.otp.domain.user;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.token.Token;

/**
 * All that decisions about one user look at, read at one moment: the user, their company's contract, their token.
 *
 * @param token the token the user is bound to; none unless the user is in service
 */
public record Standing(BankingUser user, Contract contract, Option<Token> token) {

    public Standing {
        if (!user.status().boundTo().equals(token.map(Token::serial))) {
            throw new IllegalArgumentException("the token beside a user is the one the user is bound to");
        }
        if (!user.contract().equals(contract.id())) {
            throw new IllegalArgumentException("the contract beside a user is the user's own");
        }
    }
}
