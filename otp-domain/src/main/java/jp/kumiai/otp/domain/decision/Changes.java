package jp.kumiai.otp.domain.decision;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.request.HandledRequest;
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
 * @param requests answered ones, to be inserted: another answer under the same key makes all of the changes stale
 */
public record Changes(
        List<Token> tokens,
        List<BankingUser> users,
        List<Contract> contracts,
        List<Session> sessions,
        List<Session> endedSessions,
        List<HandledRequest> requests,
        List<AuditEvent> events) {

    public static final Changes NONE = new Changes(
            List.empty(), List.empty(), List.empty(), List.empty(), List.empty(), List.empty(), List.empty());

    public boolean isEmpty() {
        return equals(NONE);
    }

    public Changes token(Token next) {
        return new Changes(tokens.append(next), users, contracts, sessions, endedSessions, requests, events);
    }

    public Changes user(BankingUser next) {
        return new Changes(tokens, users.append(next), contracts, sessions, endedSessions, requests, events);
    }

    public Changes contract(Contract next) {
        return new Changes(tokens, users, contracts.append(next), sessions, endedSessions, requests, events);
    }

    public Changes session(Session next) {
        return new Changes(tokens, users, contracts, sessions.append(next), endedSessions, requests, events);
    }

    public Changes endOf(Session session) {
        return new Changes(tokens, users, contracts, sessions, endedSessions.append(session), requests, events);
    }

    public Changes request(HandledRequest answered) {
        return new Changes(tokens, users, contracts, sessions, endedSessions, requests.append(answered), events);
    }

    /** All of these changes and all of those; no state may be in both. */
    public Changes and(Changes more) {
        return new Changes(
                tokens.appendAll(more.tokens),
                users.appendAll(more.users),
                contracts.appendAll(more.contracts),
                sessions.appendAll(more.sessions),
                endedSessions.appendAll(more.endedSessions),
                requests.appendAll(more.requests),
                events.appendAll(more.events));
    }

    public Changes event(AuditEvent event) {
        return new Changes(tokens, users, contracts, sessions, endedSessions, requests, events.append(event));
    }
}
