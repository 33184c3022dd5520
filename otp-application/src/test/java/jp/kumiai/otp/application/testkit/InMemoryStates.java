package jp.kumiai.otp.application.testkit;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.DeskChanges;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.staff.StaffSession;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.version.Version;

/** All that an {@link InMemoryStore} holds at one moment. Immutable: a commit is the change from one to the next. */
record InMemoryStates(
        Map<SerialNumber, Token> tokens,
        Map<LoginId, BankingUser> users,
        Map<ContractId, Contract> contracts,
        Map<String, Session> sessions,
        Map<RequestKey, HandledRequest> requests,
        InMemoryDesk desk,
        InMemoryTrail trail) {

    static final InMemoryStates NONE = new InMemoryStates(
            TreeMap.empty(),
            TreeMap.empty(),
            TreeMap.empty(),
            TreeMap.empty(),
            HashMap.empty(),
            InMemoryDesk.NONE,
            InMemoryTrail.NONE);

    /** Every event, in the order in which they were appended. */
    List<AuditEvent> events() {
        return trail.events();
    }

    /** What is held after these changes; none when one of their states was stale. */
    Option<InMemoryStates> after(Changes changes) {
        Option<InMemoryStates> written = Option.some(this);
        for (Token token : changes.tokens()) {
            written = written.flatMap(states -> states.with(token));
        }
        for (BankingUser user : changes.users()) {
            written = written.flatMap(states -> states.with(user));
        }
        for (Contract contract : changes.contracts()) {
            written = written.flatMap(states -> states.with(contract));
        }
        for (Session session : changes.sessions()) {
            written = written.flatMap(states -> states.with(session));
        }
        for (HandledRequest request : changes.requests()) {
            written = written.flatMap(states -> states.with(request));
        }
        written = written.flatMap(states -> states.with(changes.desk()));
        return written.map(states -> states.without(changes.endedSessions()).and(changes.events()));
    }

    private Option<InMemoryStates> with(Token token) {
        return set(tokens, token.serial(), token, Token::version, (a, b) -> true, Kept::next)
                .map(next -> new InMemoryStates(next, users, contracts, sessions, requests, desk, trail));
    }

    private Option<InMemoryStates> with(BankingUser user) {
        BiPredicate<BankingUser, BankingUser> sameCompany =
                (a, b) -> a.contract().equals(b.contract());
        return set(users, user.loginId(), user, BankingUser::version, sameCompany, Kept::next)
                .map(next -> new InMemoryStates(tokens, next, contracts, sessions, requests, desk, trail));
    }

    private Option<InMemoryStates> with(Contract contract) {
        return set(contracts, contract.id(), contract, Contract::version, (a, b) -> true, Kept::next)
                .map(next -> new InMemoryStates(tokens, users, next, sessions, requests, desk, trail));
    }

    private Option<InMemoryStates> with(Session session) {
        BiPredicate<Session, Session> sameCompany = (a, b) -> a.contract().equals(b.contract());
        return set(sessions, session.key().value(), session, Session::version, sameCompany, Kept::next)
                .map(next -> new InMemoryStates(tokens, users, contracts, next, requests, desk, trail));
    }

    private Option<InMemoryStates> with(HandledRequest request) {
        return Option.when(
                !requests.containsKey(request.key()),
                () -> new InMemoryStates(
                        tokens,
                        users,
                        contracts,
                        sessions,
                        requests.put(request.key(), Kept.of(request)),
                        desk,
                        trail));
    }

    private Option<InMemoryStates> with(DeskChanges changes) {
        return desk.after(changes)
                .map(next -> new InMemoryStates(tokens, users, contracts, sessions, requests, next, trail));
    }

    InMemoryStates without(List<Session> ended, List<StaffSession> endedAtTheDesk) {
        InMemoryStates left = without(ended);
        return new InMemoryStates(
                tokens, users, contracts, left.sessions, requests, desk.without(endedAtTheDesk), trail);
    }

    InMemoryStates without(List<Session> ended) {
        Map<String, Session> left = sessions.filterValues(session -> !ended.exists(
                over -> over.key().equals(session.key()) && over.contract().equals(session.contract())));
        return new InMemoryStates(tokens, users, contracts, left, requests, desk, trail);
    }

    InMemoryStates with(Map<RequestKey, HandledRequest> keptRequests, InMemoryTrail keptTrail) {
        return new InMemoryStates(tokens, users, contracts, sessions, keptRequests, desk, keptTrail);
    }

    InMemoryStates and(List<AuditEvent> more) {
        return with(requests, trail.and(more.map(Kept::of)));
    }

    /** Compare and set: the new one where there is none, any other over the one with its version and company. */
    static <K, S> Option<Map<K, S>> set(
            Map<K, S> stored,
            K key,
            S next,
            Function<S, Version> version,
            BiPredicate<S, S> sameCompany,
            UnaryOperator<S> kept) {
        boolean fresh = version.apply(next).isNew()
                ? !stored.containsKey(key)
                : stored.get(key)
                        .exists(old -> version.apply(old).equals(version.apply(next)) && sameCompany.test(old, next));
        return Option.when(fresh, () -> stored.put(key, kept.apply(next)));
    }
}
