package jp.kumiai.otp.domain.decision;

import io.vavr.control.Either;
import java.util.function.Function;

/**
 * What the domain makes of a state, an input and an instant: what to store, and what to answer once it is stored.
 *
 * <p>A refusal has changes like a success, a failure count for instance, and they are committed just the same.
 * Immutable.
 *
 * @param <F> the sealed type of the refusals
 * @param <A> the answer
 */
public record Decision<F, A>(Changes changes, Either<F, A> answer) {

    public static <F, A> Decision<F, A> accept(Changes changes, A answer) {
        return new Decision<>(changes, Either.right(answer));
    }

    public static <F, A> Decision<F, A> refuse(Changes changes, F failure) {
        return new Decision<>(changes, Either.left(failure));
    }

    /** A refusal that leaves no trace. */
    public static <F, A> Decision<F, A> refuse(F failure) {
        return refuse(Changes.NONE, failure);
    }

    public boolean isRefusal() {
        return answer.isLeft();
    }

    /** The same decision with more changes. */
    public Decision<F, A> with(Changes more) {
        return new Decision<>(changes.and(more), answer);
    }

    /** The same decision, its answer made into another. */
    public <B> Decision<F, B> map(Function<A, B> next) {
        return new Decision<>(changes, answer.map(next));
    }
}
