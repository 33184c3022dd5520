package jp.kumiai.otp.domain.request;

import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * How the answers of one feature are kept as facts. Reading gives back what was written, to the last field.
 * Stateless, thread-safe.
 *
 * @param <F> the sealed type of the refusals
 * @param <A> the answer
 */
public interface AnswerForm<F, A> {

    Map<String, String> write(Either<F, A> answer);

    /** What {@link #write} was given; none when the facts are another feature's. */
    Option<Either<F, A>> read(Map<String, String> facts);
}
