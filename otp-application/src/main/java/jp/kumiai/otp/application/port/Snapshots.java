package jp.kumiai.otp.application.port;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Standing;

/**
 * Outgoing port: the stored states that decisions start from.
 *
 * <p>Every answer is one consistent read of committed states with their versions, and sees every commit acknowledged
 * before the call (linearizable; an eventually consistent store cannot carry this port). What was read stays as it is:
 * changing it in memory changes nothing stored. Thread-safe. A store that does not answer throws
 * {@link PortUnavailable}; an empty answer always means that there is no such thing.
 */
public interface Snapshots {

    /** The user with this login ID, with their contract and their token if they are bound to one. */
    Option<Standing> ofUser(LoginId loginId);

    /** The session under this key, live or idle too long, with the standing of its user. */
    Option<SessionStanding> ofSession(SessionKey key);

    /** The token with this serial number, wherever it is. */
    Option<Token> token(SerialNumber serial);

    /** The contract with this number. */
    Option<Contract> contract(ContractId id);
}
