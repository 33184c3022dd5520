package jp.kumiai.otp.application.testkit;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.Tuple3;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.DeskChanges;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffSession;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.version.Version;

/** What only the bank's own side knows, as an {@link InMemoryStates} holds it. Immutable. */
record InMemoryDesk(
        Map<Tuple2<ContractId, ApplicationNumber>, Application> applications,
        Map<Tuple3<ContractId, SerialNumber, Instant>, Loan> loans,
        Map<Tuple2<ContractId, FeeMonth>, Debit> debits,
        Map<FeeMonth, FeeRun> runs,
        Map<StaffId, StaffMember> staff,
        Map<SessionKey, StaffSession> sessions) {

    static final InMemoryDesk NONE = new InMemoryDesk(
            HashMap.empty(), HashMap.empty(), HashMap.empty(), HashMap.empty(), HashMap.empty(), HashMap.empty());

    Option<InMemoryDesk> after(DeskChanges changes) {
        return Option.some(this)
                .flatMap(desk -> each(desk, changes.applications(), InMemoryDesk::with))
                .flatMap(desk -> each(desk, changes.loans(), InMemoryDesk::with))
                .flatMap(desk -> each(desk, changes.debits(), InMemoryDesk::with))
                .flatMap(desk -> each(desk, changes.runs(), InMemoryDesk::with))
                .flatMap(desk -> each(desk, changes.staff(), InMemoryDesk::with))
                .flatMap(desk -> each(desk, changes.sessions(), InMemoryDesk::with))
                .map(desk -> desk.without(changes.endedSessions()));
    }

    private static <S> Option<InMemoryDesk> each(
            InMemoryDesk desk, List<S> states, BiFunction<InMemoryDesk, S, Option<InMemoryDesk>> with) {
        return states.foldLeft(
                Option.some(desk), (before, state) -> before.flatMap(written -> with.apply(written, state)));
    }

    private Option<InMemoryDesk> with(Application next) {
        return set(applications, Tuple.of(next.contract(), next.number()), next, Application::version, KeptDesk::next)
                .map(all -> new InMemoryDesk(all, loans, debits, runs, staff, sessions));
    }

    private Option<InMemoryDesk> with(Loan next) {
        Loan kept = KeptDesk.cut(next);
        return set(loans, Tuple.of(kept.contract(), kept.serial(), kept.lentAt()), kept, Loan::version, KeptDesk::next)
                .map(all -> new InMemoryDesk(applications, all, debits, runs, staff, sessions));
    }

    private Option<InMemoryDesk> with(Debit next) {
        boolean numberTaken = debits.values()
                .exists(each -> each.month().equals(next.month())
                        && each.number() == next.number()
                        && !each.contract().equals(next.contract()));
        return Option.when(!numberTaken, next)
                .flatMap(free ->
                        set(debits, Tuple.of(next.contract(), next.month()), next, Debit::version, KeptDesk::next))
                .map(all -> new InMemoryDesk(applications, loans, all, runs, staff, sessions));
    }

    private Option<InMemoryDesk> with(FeeRun next) {
        return set(runs, next.month(), next, FeeRun::version, KeptDesk::next)
                .map(all -> new InMemoryDesk(applications, loans, debits, all, staff, sessions));
    }

    private Option<InMemoryDesk> with(StaffMember next) {
        return set(staff, next.id(), next, StaffMember::version, KeptDesk::next)
                .map(all -> new InMemoryDesk(applications, loans, debits, runs, all, sessions));
    }

    private Option<InMemoryDesk> with(StaffSession next) {
        return set(sessions, next.key(), next, StaffSession::version, KeptDesk::next)
                .map(this::withSessions);
    }

    InMemoryDesk without(List<StaffSession> ended) {
        return withSessions(sessions.removeAll(ended.map(StaffSession::key)));
    }

    private InMemoryDesk withSessions(Map<SessionKey, StaffSession> all) {
        return new InMemoryDesk(applications, loans, debits, runs, staff, all);
    }

    private static <K, S> Option<Map<K, S>> set(
            Map<K, S> stored, K key, S next, Function<S, Version> version, UnaryOperator<S> kept) {
        return InMemoryStates.set(stored, key, next, version, (a, b) -> true, kept);
    }
}
