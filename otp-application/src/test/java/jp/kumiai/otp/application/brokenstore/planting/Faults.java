package jp.kumiai.otp.application.brokenstore.planting;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.domain.decision.Changes;

/** The forms that most faults have. Types are trusted: a fault that does not fit its port shows as a wrong clause. */
public final class Faults {

    private Faults() {}

    /** Answers something else than what the store answered. */
    @SuppressWarnings("unchecked")
    public static <A> Supplier<Fault> answering(Class<?> port, String method, UnaryOperator<A> next) {
        return only(port, method, call -> next.apply((A) call.proceed()));
    }

    /** Asks the store for something else than what it was asked for. */
    @SuppressWarnings("unchecked")
    public static <A> Supplier<Fault> asking(Class<?> port, String method, int index, UnaryOperator<A> next) {
        return only(
                port,
                method,
                call -> call.with(index, next.apply((A) call.argument(index))).proceed());
    }

    public static Supplier<Fault> only(Class<?> port, String method, Fault fault) {
        return () -> fault.in(port, method);
    }

    /** Commits something else than what it was given. */
    public static Supplier<Fault> writing(UnaryOperator<Changes> next) {
        return asking(Commits.class, "commit", 0, next);
    }

    /** Writes something else in the place of every state of a type. */
    public static <S> Supplier<Fault> writing(Class<S> type, UnaryOperator<S> next) {
        return () -> call -> call.port().equals(Commits.class) || call.isOf(TokenStock.class, "add")
                ? call.with(Everywhere.in(call.arguments(), type, next)).proceed()
                : call.proceed();
    }

    public static Supplier<Fault> committing(BiFunction<Commits, Changes, Commits.Outcome> commit) {
        return only(Commits.class, "commit", call -> commit.apply(call.store().commits(), call.<Changes>argument(0)));
    }

    /** Answers with something that shows later commits, too. */
    public static Supplier<Fault> lazily(Class<?> port, String method) {
        return only(port, method, LazyAnswer::to);
    }

    /** The same of the lists in what is found only. */
    public static Supplier<Fault> withLazyLists(Class<?> port, String method) {
        return only(port, method, LazyAnswer::withLazyLists);
    }

    /** Reads this from a view of its own, which was given something else than what was committed. */
    public static Supplier<Fault> viewing(Class<?> port, String method, UnaryOperator<Changes> given) {
        return () -> new View(given, call -> call.isOf(port, method));
    }

    public static <S> Supplier<Fault> viewing(Class<?> port, String method, Class<S> type, UnaryOperator<S> given) {
        return viewing(port, method, changes -> Everywhere.in(changes, type, given));
    }
}
