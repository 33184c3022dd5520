package embedding.store;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.version.Version;

/** The two ports that a login needs, over maps: one lock makes a read consistent and a commit atomic. It forgets. */
final class MapStore implements Snapshots, Commits, AutoCloseable {

    private final Map<ContractId, Contract> contracts = new HashMap<>();
    private final Map<LoginId, BankingUser> users = new HashMap<>();
    private final Map<SerialNumber, Token> tokens = new HashMap<>();
    private final Map<SessionKey, Session> sessions = new HashMap<>();
    private final Map<RequestKey, HandledRequest> requests = new HashMap<>();
    private List<AuditEvent> events = List.empty();
    private boolean closed;

    @Override
    public synchronized Outcome commit(Changes changes) {
        requireOpen();
        if (!changes.desk().equals(Changes.NONE.desk())) {
            throw new PortUnavailable("this store knows nothing of the bank's own side");
        }
        if (!isFresh(changes)) {
            return Outcome.STALE;
        }
        changes.contracts().forEach(contract -> contracts.put(contract.id(), contract.stored()));
        changes.users().forEach(user -> users.put(user.loginId(), user.stored()));
        changes.tokens().forEach(token -> tokens.put(token.serial(), token.stored()));
        changes.sessions().forEach(session -> sessions.put(session.key(), session.stored()));
        changes.endedSessions().forEach(session -> sessions.remove(session.key()));
        changes.requests().forEach(request -> requests.put(request.key(), request));
        events = events.appendAll(changes.events());
        return Outcome.COMMITTED;
    }

    /** Compare: every state has the version it was read with, nobody moves, and no request was answered before. */
    private boolean isFresh(Changes changes) {
        return changes.contracts().forAll(next -> isFresh(next.version(), contracts.get(next.id()), Contract::version))
                && changes.tokens().forAll(next -> isFresh(next.version(), tokens.get(next.serial()), Token::version))
                && changes.users().forAll(this::isFresh)
                && changes.sessions().forAll(this::isFresh)
                && changes.requests().forAll(next -> !requests.containsKey(next.key()))
                && changes.requests().distinctBy(HandledRequest::key).size()
                        == changes.requests().size();
    }

    private boolean isFresh(BankingUser next) {
        BankingUser stored = users.get(next.loginId());
        return isFresh(next.version(), stored, BankingUser::version)
                && (stored == null || stored.contract().equals(next.contract()));
    }

    private boolean isFresh(Session next) {
        Session stored = sessions.get(next.key());
        return isFresh(next.version(), stored, Session::version)
                && (stored == null || stored.contract().equals(next.contract()));
    }

    private static <S> boolean isFresh(Version read, S stored, Function<S, Version> version) {
        return read.isNew()
                ? stored == null
                : stored != null && version.apply(stored).equals(read);
    }

    @Override
    public synchronized Option<Standing> ofUser(LoginId loginId) {
        requireOpen();
        return Option.of(users.get(loginId)).map(this::standing);
    }

    @Override
    public synchronized Option<SessionStanding> ofSession(SessionKey key) {
        requireOpen();
        return Option.of(sessions.get(key))
                .map(session -> new SessionStanding(session, standing(there(users.get(session.loginId())))));
    }

    @Override
    public synchronized Option<RequestStanding> ofRequest(SessionKey key, RequestId id) {
        return ofSession(key).map(asking -> {
            Session session = asking.session();
            return new RequestStanding(asking, id, request(new RequestKey(session.contract(), session.loginId(), id)));
        });
    }

    @Override
    public synchronized Option<Token> token(SerialNumber serial) {
        requireOpen();
        return Option.of(tokens.get(serial));
    }

    @Override
    public synchronized Option<Contract> contract(ContractId id) {
        requireOpen();
        return Option.of(contracts.get(id));
    }

    @Override
    public synchronized Option<Roster> roster(ContractId id) {
        return contract(id)
                .map(contract -> new Roster(
                        contract,
                        List.ofAll(users.values())
                                .filter(user -> user.contract().equals(id))
                                .sortBy(BankingUser::loginId)
                                .map(this::standing)));
    }

    @Override
    public synchronized Option<HandledRequest> request(RequestKey key) {
        requireOpen();
        return Option.of(requests.get(key));
    }

    synchronized List<AuditEvent> events() {
        return events;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private Standing standing(BankingUser user) {
        return new Standing(
                user,
                there(contracts.get(user.contract())),
                user.status().token().map(serial -> there(tokens.get(serial))));
    }

    /** What another state refers to. That it is missing is a fault of the store, and never an empty answer. */
    private static <S> S there(S stored) {
        if (stored == null) {
            throw new PortUnavailable("a state refers to one that is not stored");
        }
        return stored;
    }

    private void requireOpen() {
        if (closed) {
            throw new PortUnavailable("the store is closed");
        }
    }
}
