package jp.kumiai.otp.domain.user;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * All users of one company with their tokens, read at one moment, in the order of their login IDs. Immutable.
 *
 * @param standings each user once, sorted by login ID; at most about a hundred (P21)
 */
public record Roster(Contract contract, List<Standing> standings) {

    public Roster {
        if (!standings.equals(standings.sortBy(standing -> standing.user().loginId()))
                || standings.exists(standing -> !standing.contract().equals(contract))) {
            throw new IllegalArgumentException("a roster has the users of one contract, sorted");
        }
    }

    public Option<Standing> of(LoginId loginId) {
        return standings.find(standing -> standing.user().loginId().equals(loginId));
    }

    /** The same roster with what has become of one of its users meanwhile. */
    public Roster with(Standing changed) {
        LoginId loginId = changed.user().loginId();
        return new Roster(contract, standings.map(each -> each.user().loginId().equals(loginId) ? changed : each));
    }

    /**
     * R10: true when one of the users is registered, or was: whoever was revoked once is in a later session epoch, also
     * when a software token was issued to them since.
     */
    public boolean anybodyUsesTokens() {
        return standings.map(Standing::user).exists(user -> user.sessionEpoch() > 0 || usesToken(user.status()));
    }

    private static boolean usesToken(TokenStatus status) {
        return switch (status.code()) {
            case IN_SERVICE, REVOKED -> true;
            case UNREGISTERED, TOKEN_ISSUED -> false;
        };
    }

    /** Everybody whose codes come from this token. */
    public List<Standing> boundTo(SerialNumber serial) {
        return standings.filter(standing -> standing.boundTo().contains(serial));
    }

    /** R15: the others whose codes come from the same token. */
    public List<Standing> sharersWith(Standing standing) {
        return standing.boundTo().toList().flatMap(this::boundTo).remove(standing);
    }
}
