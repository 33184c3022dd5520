package jp.kumiai.otp.application.port;

import com.google.errorprone.annotations.CheckReturnValue;
import jp.kumiai.otp.domain.decision.Changes;

/**
 * Outgoing port: writes a unit of work, all of it or nothing.
 *
 * <p>A state of {@code Version.NEW} is inserted; any other replaces the stored one only while that still has the version
 * the state was read with, and is stored with the next version. Ended sessions are removed and need not be there any
 * more. Answered requests are inserted; an answer that is there already under the same key counts as a stale state.
 * Events are appended. All of this is one atomic act, durable when the call returns.
 *
 * <p>Thread-safe. A store that does not answer, or whose answer to the commit is lost, throws {@link PortUnavailable}:
 * the caller then answers nothing that depends on the commit.
 */
@FunctionalInterface
public interface Commits {

    /** Writes the changes, or tells that a state was stale, in which case nothing at all was written. */
    @SuppressWarnings("exports") // callers compile without the annotation
    @CheckReturnValue
    Outcome commit(Changes changes);

    /** What became of a commit whose outcome is known. */
    enum Outcome {
        COMMITTED,
        /** Some state had been changed, inserted or removed since it was read; decide again on what is there now. */
        STALE
    }
}
