package jp.kumiai.otp.domain.decision;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffSession;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;

/**
 * The unit of work, as a value: the next states that a decision asks for and the events that tell of them. A store
 * writes all of it or nothing.
 *
 * <p>Each state carries the version it was read with; a state of {@code Version.NEW} is to be inserted. A state that did
 * not change is not listed, unless nobody else may have changed it meanwhile either. Immutable.
 *
 * @param endedSessions sessions that must not be found again
 * @param requests answered ones, to be inserted: another answer under the same key makes all of the changes stale
 * @param desk what changed on the bank's own side
 */
public record Changes(
        List<Token> tokens,
        List<BankingUser> users,
        List<Contract> contracts,
        List<Session> sessions,
        List<Session> endedSessions,
        List<HandledRequest> requests,
        DeskChanges desk,
        List<AuditEvent> events) {

    public static final Changes NONE = new Changes(
            List.empty(),
            List.empty(),
            List.empty(),
            List.empty(),
            List.empty(),
            List.empty(),
            DeskChanges.NONE,
            List.empty());

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** True when no contract changes and nothing of the bank's own side: what a company's users do all day. */
    public boolean isOfUsers() {
        return contracts.isEmpty() && desk.equals(DeskChanges.NONE);
    }

    public Changes token(Token next) {
        return new Changes(tokens.append(next), users, contracts, sessions, endedSessions, requests, desk, events);
    }

    public Changes user(BankingUser next) {
        return new Changes(tokens, users.append(next), contracts, sessions, endedSessions, requests, desk, events);
    }

    public Changes contract(Contract next) {
        return new Changes(tokens, users, contracts.append(next), sessions, endedSessions, requests, desk, events);
    }

    public Changes session(Session next) {
        return new Changes(tokens, users, contracts, sessions.append(next), endedSessions, requests, desk, events);
    }

    public Changes endOf(Session session) {
        return new Changes(tokens, users, contracts, sessions, endedSessions.append(session), requests, desk, events);
    }

    public Changes request(HandledRequest answered) {
        return new Changes(tokens, users, contracts, sessions, endedSessions, requests.append(answered), desk, events);
    }

    public Changes event(AuditEvent event) {
        return new Changes(tokens, users, contracts, sessions, endedSessions, requests, desk, events.append(event));
    }

    /** The same, with one fact more in each of the events. */
    public Changes eventsWith(String name, Object value) {
        List<AuditEvent> told = events.map(event -> event.with(name, value));
        return new Changes(tokens, users, contracts, sessions, endedSessions, requests, desk, told);
    }

    public Changes application(Application next) {
        return with(desk.application(next));
    }

    public Changes loan(Loan next) {
        return with(desk.loan(next));
    }

    public Changes debit(Debit next) {
        return with(desk.debit(next));
    }

    public Changes run(FeeRun next) {
        return with(desk.run(next));
    }

    public Changes staff(StaffMember next) {
        return with(desk.staff(next));
    }

    public Changes session(StaffSession next) {
        return with(desk.staffSession(next));
    }

    public Changes endOf(StaffSession session) {
        return with(desk.endOf(session));
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
                desk.and(more.desk),
                events.appendAll(more.events));
    }

    private Changes with(DeskChanges next) {
        return new Changes(tokens, users, contracts, sessions, endedSessions, requests, next, events);
    }
}
