package jp.kumiai.otp.application.port;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Roster;
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

    /** The same, and what its user was answered under this ID before, read at one moment. */
    Option<RequestStanding> ofRequest(SessionKey key, RequestId id);

    /** The token with this serial number, wherever it is. */
    Option<Token> token(SerialNumber serial);

    /** The contract with this number. */
    Option<Contract> contract(ContractId id);

    /** All users of this contract with their tokens, read at one moment; none when there is no such contract. */
    Option<Roster> roster(ContractId id);

    /** The request that was answered under this key. */
    Option<HandledRequest> request(RequestKey key);
}
