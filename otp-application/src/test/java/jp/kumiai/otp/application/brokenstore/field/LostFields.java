package jp.kumiai.otp.application.brokenstore.field;

import io.vavr.collection.List;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Clause;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.brokenstore.planting.Faults;
import jp.kumiai.otp.application.brokenstore.planting.Field;
import jp.kumiai.otp.application.brokenstore.planting.StateKind;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.testkit.DeskRoundTripContract;
import jp.kumiai.otp.application.testkit.RoundTripContract;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.HandledRequest;

/** Stores without a column, or with one that is too short: for every field of every state, at least one. */
public final class LostFields {

    /** What a state is found under. */
    private static final List<String> KEYS = List.of(
            "Token.serial",
            "BankingUser.loginId",
            "Contract.id",
            "Session.key",
            "Application.form.number",
            "Application.form.contract",
            "Loan.contract",
            "Loan.serial",
            "Debit.contract",
            "FeeRun.month",
            "StaffMember.id",
            "StaffSession.key",
            "HandledRequest.key.contract",
            "HandledRequest.key.loginId",
            "HandledRequest.key.id");

    /** What never changes with a state; the kind of a form decides what else is on it. */
    private static final List<String> NEVER_CHANGED = List.of(
            "BankingUser.contract",
            "Session.contract",
            "Session.loginId",
            "StaffSession.staff",
            "Loan.lentAt",
            "Application.form.kind");

    private LostFields() {}

    public static List<BrokenStore> all() {
        return List.of(StateKind.values())
                .flatMap(kind -> lost(kind).appendAll(notUpdated(kind)))
                .appendAll(lost(HandledRequest.class, "an answered request", "givesBackEveryFieldOfAnAnsweredRequest"))
                .appendAll(lost(AuditEvent.class, "an event", "givesBackEveryFieldOfAnEvent"));
    }

    private static List<BrokenStore> lost(Class<?> type, String called, String clause) {
        return fields(type)
                .map(field -> new BrokenStore(
                        "stores " + called + " with less of its " + field,
                        Faults.writing(asObjects(type), field::lost),
                        Clause.of(RoundTripContract.class, clause)));
    }

    private static List<BrokenStore> lost(StateKind kind) {
        UnaryOperator<String> sentence = field -> "inserts " + kind.one() + " with less of its " + field;
        return fields(kind.type())
                .map(field -> new BrokenStore(
                        sentence.apply(field.toString()),
                        Faults.writing(
                                asObjects(kind.type()),
                                state -> StateKind.versionOf(state).isNew() ? field.lost(state) : state),
                        inserting(kind)));
    }

    private static List<BrokenStore> notUpdated(StateKind kind) {
        return fields(kind.type())
                .filter(Field::isAlwaysThere)
                .reject(field -> NEVER_CHANGED.contains(kind.type().getSimpleName() + '.' + field))
                .filter(field -> kind != StateKind.DEBIT || field.toString().equals("state"))
                .map(field -> new BrokenStore(
                        "leaves the " + field + " of " + kind.one() + " as it was",
                        () -> leavingAsItWas(kind, field),
                        updating(kind)));
    }

    /** Remembers what it wrote, to write the same into the field again. */
    private static Fault leavingAsItWas(StateKind kind, Field field) {
        Map<Object, Object> written = new HashMap<>();
        Supplier<Fault> committing = Faults.committing((commits, changes) -> {
            Changes kept = kind.in(changes, state -> {
                Object before = written.getOrDefault(kind.keyOf(state), state);
                return field.in(state, next -> field.of(before));
            });
            Commits.Outcome outcome = commits.commit(kept);
            if (outcome == Commits.Outcome.COMMITTED) {
                kind.statesIn(kept).forEach(state -> written.put(kind.keyOf(state), state));
            }
            return outcome;
        });
        return committing.get();
    }

    static List<Field> fields(Class<?> type) {
        return Field.of(type).reject(field -> KEYS.contains(type.getSimpleName() + '.' + field));
    }

    @SuppressWarnings("unchecked")
    static Class<Object> asObjects(Class<?> type) {
        return (Class<Object>) type;
    }

    static List<Clause> inserting(StateKind kind) {
        return switch (kind) {
            case TOKEN -> Clause.of(RoundTripContract.class, "givesBackEveryFieldOfAToken");
            case USER -> Clause.of(RoundTripContract.class, "givesBackEveryFieldOfAUser");
            case CONTRACT -> Clause.of(RoundTripContract.class, "givesBackEveryFieldOfAContract");
            case SESSION -> Clause.of(RoundTripContract.class, "givesBackEveryFieldOfASession");
            case APPLICATION -> Clause.of(DeskRoundTripContract.class, "givesBackEveryFieldOfAnApplication");
            case LOAN -> Clause.of(DeskRoundTripContract.class, "givesBackEveryFieldOfALoan");
            case DEBIT -> Clause.of(DeskRoundTripContract.class, "givesBackEveryFieldOfADebit");
            case RUN -> Clause.of(DeskRoundTripContract.class, "givesBackEveryFieldOfARun");
            case STAFF_MEMBER -> Clause.of(DeskRoundTripContract.class, "givesBackEveryFieldOfAStaffMember");
            case STAFF_SESSION -> Clause.of(DeskRoundTripContract.class, "givesBackEveryFieldOfAStaffSession");
        };
    }

    private static List<Clause> updating(StateKind kind) {
        String suffix = switch (kind) {
            case USER, STAFF_MEMBER -> "WhoWasChangedInto";
            case DEBIT -> "WhoseStateWasChangedInto";
            default -> "ThatWasChangedInto";
        };
        return inserting(kind).map(clause -> new Clause(clause.contract(), clause.sentence() + suffix));
    }
}
