package jp.kumiai.otp.application.port;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.session.SessionKey;

/**
 * Outgoing port: has requests decided, from the reading of who asks to the commit of what was decided, so that a store may
 * read, have decided and write those of many callers at once. What a caller sees is what {@link Snapshots#ofRequest} and
 * {@link Commits} promise them one by one.
 *
 * <p>No store has to have it: {@code OneByOne} is one, over the two other ports of any store. Thread-safe.
 */
public interface RequestDecisions {

    /**
     * The answer of a decision, once its changes are committed; when a state was stale, it is decided again on fresh ones.
     * No thread is occupied meanwhile.
     *
     * @param decide makes a decision of who asks, or of nobody; called in any thread, once or again, and not to wait there
     *     for anything. What it throws is the caller's, and nothing is written
     * @return completed by {@link PortUnavailable} when the store does not answer or its answer to the commit is lost, and by
     *     {@code StillStale} when somebody else was faster every time, in which case nothing was written
     */
    <F, A> CompletionStage<Either<F, A>> settle(
            SessionKey session, RequestId request, Function<Option<RequestStanding>, Decision<F, A>> decide);
}
