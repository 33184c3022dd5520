package jp.kumiai.otp.domain.testkit;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;

import io.vavr.collection.TreeMap;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;

/**
 * Builds the users of a company with their tokens: by default データ商事, without anybody. Like a store that reads row by
 * row, it gives users of one token a copy each. Not thread-safe.
 */
public final class RosterBuilder {

    private Contract contract = aContract().build();
    private TreeMap<LoginId, UserBuilder> users = TreeMap.empty();
    private TreeMap<SerialNumber, Token> tokens = TreeMap.empty();

    private RosterBuilder() {}

    public static RosterBuilder aRoster() {
        return new RosterBuilder();
    }

    public RosterBuilder of(Contract company) {
        contract = company;
        return this;
    }

    /** A user of this company's, instead of whoever had the same login ID. */
    public RosterBuilder with(UserBuilder user) {
        users = users.put(user.build().loginId(), user);
        return this;
    }

    /** A token lent to this company, for whoever has its serial number, instead of the one that had it. */
    public RosterBuilder lending(TokenBuilder token) {
        return holding(token.onLoanTo(contract.id()));
    }

    /** A token for whoever has its serial number, wherever the device is. */
    public RosterBuilder holding(TokenBuilder token) {
        Token lent = token.build();
        tokens = tokens.put(lent.serial(), lent);
        return this;
    }

    public Roster build() {
        return new Roster(
                contract,
                users.values()
                        .map(user -> standing(user.of(contract.id()).build()))
                        .toList());
    }

    private Standing standing(BankingUser user) {
        return new Standing(
                user, contract, user.status().token().flatMap(tokens::get).map(RosterBuilder::copy));
    }

    private static Token copy(Token token) {
        return new Token(
                token.serial(),
                token.kind(),
                SealedSeed.of(token.seed().toBytes()),
                token.codes(),
                token.expiresAt(),
                token.device(),
                token.contract(),
                token.version());
    }

    /** Somebody of this company, who must be there. */
    public static Standing find(Roster roster, String loginId) {
        return roster.of(new LoginId(loginId)).get();
    }
}
