package jp.kumiai.otp.domain.decision;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;

/**
 * The unit of work, as a value: the next states that a decision asks for and the events that tell of them. A store
 * writes all of it or nothing.
 *
 * <p>Each state carries the version it was read with; a state of {@code Version.NEW} is to be inserted. A state that did
 * not change is not listed. Immutable.
 *
 * @param endedSessions sessions that must not be found again
 */
public record Changes(
        List<Token> tokens,
        List<BankingUser> users,
        List<Contract> contracts,
        List<Session> sessions,
        List<Session> endedSessions,
        List<AuditEvent> events) {

    public static final Changes NONE =
            new Changes(List.empty(), List.empty(), List.empty(), List.empty(), List.empty(), List.empty());

    public boolean isEmpty() {
        return equals(NONE);
    }

    public Changes token(Token next) {
        return new Changes(tokens.append(next), users, contracts, sessions, endedSessions, events);
    }

    public Changes user(BankingUser next) {
        return new Changes(tokens, users.append(next), contracts, sessions, endedSessions, events);
    }

    public Changes contract(Contract next) {
        return new Changes(tokens, users, contracts.append(next), sessions, endedSessions, events);
    }

    public Changes session(Session next) {
        return new Changes(tokens, users, contracts, sessions.append(next), endedSessions, events);
    }

    public Changes endOf(Session session) {
        return new Changes(tokens, users, contracts, sessions, endedSessions.append(session), events);
    }

    public Changes event(AuditEvent event) {
        return new Changes(tokens, users, contracts, sessions, endedSessions, events.append(event));
    }
}
