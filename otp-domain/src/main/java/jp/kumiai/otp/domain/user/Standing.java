package jp.kumiai.otp.domain.user;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;

/**
 * All that decisions about one user look at, read at one moment: the user, their company's contract, their token.
 * Immutable.
 *
 * @param token the token that belongs to the user's status: the bound one, or an issued software token
 */
public record Standing(BankingUser user, Contract contract, Option<Token> token) {

    public Standing {
        if (!user.status().token().equals(token.map(Token::serial))) {
            throw new IllegalArgumentException("the token beside a user is the one of the user's status");
        }
        if (!user.contract().equals(contract.id())) {
            throw new IllegalArgumentException("the contract beside a user is the user's own");
        }
    }

    /** The serial number whose codes the user enters; none unless in service. */
    public Option<SerialNumber> boundTo() {
        return user.status().boundTo();
    }

    /** The token whose codes the user enters; none unless in service. */
    public Option<Token> boundToken() {
        return boundTo().flatMap(serial -> token);
    }

    /** R33: where the user stands when the clock has its say. */
    public ShownStatus status(Instant now) {
        return switch (user.status().code()) {
            case UNREGISTERED -> ShownStatus.UNREGISTERED;
            case TOKEN_ISSUED -> ShownStatus.TOKEN_ISSUED;
            case REVOKED -> ShownStatus.REVOKED;
            case IN_SERVICE ->
                token.exists(bound -> bound.isExpired(now)) ? ShownStatus.TOKEN_EXPIRED : ShownStatus.IN_SERVICE;
        };
    }

    /** R18, R19a: suspended when the bound token is, or when the user is on BLG3020. */
    public boolean isSuspended() {
        return boundToken().exists(bound -> bound.codes().isSuspended()) || user.isSuspendedForRegistration();
    }

    /** R18: none for whoever has no token and nothing against them. */
    public Option<AuthenticationState> authenticationState() {
        return isSuspended()
                ? Option.some(AuthenticationState.SUSPENDED)
                : boundTo().map(serial -> AuthenticationState.AVAILABLE);
    }

    /** U1, R22: a master or administrator user, registered and not suspended. */
    public boolean administers() {
        return user.userClass() != UserClass.GENERAL && boundTo().isDefined() && !isSuspended();
    }
}
