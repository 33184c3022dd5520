package jp.kumiai.otp.application.testkit;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.application.port.AuditSearch;
import jp.kumiai.otp.application.port.AuditTrail;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.Reports;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.application.port.SessionSweep;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.application.port.Stock;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.port.TokensOnLoan;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.staff.StaffSession;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.version.Version;

/**
 * The whole store in memory, for tests. It keeps the contracts of all its ports: versions are compared, a commit is all
 * or nothing, instants are cut to the microsecond, and broken references are faults. Thread-safe: one lock.
 */
public final class InMemoryStore
        implements StoreUnderTest, Snapshots, Commits, TokenStock, SessionSweep, TokensOnLoan, AuditTrail {

    private InMemoryStates states = InMemoryStates.NONE;
    private boolean answering = true;

    /** From now on every port throws {@link PortUnavailable}; what is stored stays. */
    public synchronized void stopAnswering() {
        answering = false;
    }

    public synchronized void answerAgain() {
        answering = true;
    }

    @Override
    public synchronized Option<Standing> ofUser(LoginId loginId) {
        InMemoryStates now = reachable();
        return now.users().get(loginId).map(user -> standing(now, user));
    }

    @Override
    public synchronized Option<SessionStanding> ofSession(SessionKey key) {
        InMemoryStates now = reachable();
        return now.sessions().get(key.value()).map(session -> new SessionStanding(session, standing(now, session)));
    }

    @Override
    public synchronized Option<RequestStanding> ofRequest(SessionKey key, RequestId id) {
        return ofSession(key)
                .map(asking -> new RequestStanding(
                        asking,
                        id,
                        request(new RequestKey(
                                asking.session().contract(), asking.session().loginId(), id))));
    }

    @Override
    public synchronized Option<Token> token(SerialNumber serial) {
        return reachable().tokens().get(serial);
    }

    @Override
    public synchronized Option<Contract> contract(ContractId id) {
        return reachable().contracts().get(id);
    }

    @Override
    public synchronized Option<Roster> roster(ContractId id) {
        InMemoryStates now = reachable();
        return now.contracts()
                .get(id)
                .map(contract -> new Roster(
                        contract,
                        now.users()
                                .values()
                                .filter(user -> user.contract().equals(id))
                                .map(user -> standing(now, user))
                                .toList()));
    }

    @Override
    public synchronized Option<HandledRequest> request(RequestKey key) {
        return reachable().requests().get(key);
    }

    @Override
    public synchronized List<AuditEvent> latestAbout(SerialNumber serial, int limit) {
        return reachable()
                .events()
                .reverse()
                .filter(event -> event.serial().contains(serial))
                .sortBy(Comparator.<Instant>reverseOrder(), AuditEvent::at)
                .take(limit);
    }

    @Override
    public synchronized Commits.Outcome commit(Changes changes) {
        Option<InMemoryStates> next = reachable().after(changes);
        states = next.getOrElse(states);
        return next.isDefined() ? Commits.Outcome.COMMITTED : Commits.Outcome.STALE;
    }

    @Override
    public synchronized Set<SerialNumber> known(Set<SerialNumber> serials) {
        InMemoryStates now = reachable();
        return serials.filter(serial -> now.tokens().containsKey(serial));
    }

    @Override
    public synchronized Option<Token> sample() {
        return reachable().tokens().values().headOption();
    }

    @Override
    public synchronized TokenStock.Outcome add(
            List<Token> tokens, List<Loan> loans, AuditEvent event, LongConsumer progress) {
        Changes delivery = tokens.map(InMemoryStore::asNew)
                .foldLeft(Changes.NONE, Changes::token)
                .event(event);
        Option<InMemoryStates> next = reachable().after(loans.foldLeft(delivery, Changes::loan));
        if (next.isEmpty()) {
            return TokenStock.Outcome.SERIAL_TAKEN;
        }
        progress.accept(tokens.size());
        states = next.get();
        return TokenStock.Outcome.ADDED;
    }

    @Override
    public synchronized int removeIdle(Instant lastUsed, Instant opened) {
        InMemoryStates now = reachable();
        List<Session> over = now.sessions()
                .values()
                .filter(session -> !session.lastUsedAt().isAfter(lastUsed)
                        || !session.openedAt().isAfter(opened))
                .toList();
        List<StaffSession> overAtTheDesk = now.desk()
                .sessions()
                .values()
                .filter(session -> !session.lastUsedAt().isAfter(lastUsed)
                        || !session.openedAt().isAfter(opened))
                .toList();
        states = now.without(over, overAtTheDesk);
        return over.size() + overAtTheDesk.size();
    }

    @Override
    public synchronized List<Token> onLoan() {
        return reachable()
                .tokens()
                .values()
                .filter(token -> token.device() == DeviceState.ON_LOAN)
                .sortBy(Token::serial)
                .toList();
    }

    @Override
    public synchronized List<AuditEvent> events() {
        return states.events();
    }

    private static Token asNew(Token token) {
        return new Token(
                token.serial(),
                token.kind(),
                token.seed(),
                token.codes(),
                token.expiresAt(),
                token.device(),
                token.contract(),
                Version.NEW);
    }

    private InMemoryStates reachable() {
        if (!answering) {
            throw new PortUnavailable("the store in memory was told not to answer");
        }
        return states;
    }

    private static Standing standing(InMemoryStates now, Session session) {
        return now.users()
                .get(session.loginId())
                .filter(user -> user.contract().equals(session.contract()))
                .map(user -> standing(now, user))
                .getOrElseThrow(() -> new PortUnavailable("a session is stored whose user is not"));
    }

    private static Standing standing(InMemoryStates now, BankingUser user) {
        Option<Token> token = user.status()
                .token()
                .map(serial -> now.tokens()
                        .get(serial)
                        .getOrElseThrow(() -> new PortUnavailable("a user is stored whose token is not")));
        return now.contracts()
                .get(user.contract())
                .map(contract -> new Standing(user, contract, token))
                .getOrElseThrow(() -> new PortUnavailable("a user is stored whose contract is not"));
    }

    @Override
    public Snapshots snapshots() {
        return this;
    }

    @Override
    public Commits commits() {
        return this;
    }

    @Override
    public TokenStock tokenStock() {
        return this;
    }

    @Override
    public SessionSweep sessionSweep() {
        return this;
    }

    @Override
    public AuditTrail auditTrail() {
        return this;
    }

    @Override
    public TokensOnLoan tokensOnLoan() {
        return this;
    }

    @Override
    public StaffRecords staffRecords() {
        return new InMemoryStaffRecords(this::now);
    }

    @Override
    public ContractRecords contractRecords() {
        return new InMemoryContractRecords(this::now);
    }

    @Override
    public Stock stock() {
        return new InMemoryContractRecords(this::now);
    }

    @Override
    public Ledger ledger() {
        return new InMemoryLedger(this::now);
    }

    @Override
    public Reports reports() {
        return new InMemoryReports(this::now);
    }

    @Override
    public AuditSearch auditSearch() {
        return new InMemoryAuditSearch(this::now);
    }

    @Override
    public Retention retention() {
        return new InMemoryRetention(this::now, this::change);
    }

    @Override
    public TrailSeals trailSeals() {
        return new InMemoryTrailSeals(
                () -> now().trail(),
                next -> change(states -> states.with(states.requests(), next.apply(states.trail()))));
    }

    private synchronized InMemoryStates now() {
        return reachable();
    }

    private synchronized void change(UnaryOperator<InMemoryStates> next) {
        states = next.apply(reachable());
    }
}
