package jp.kumiai.otp.application.decision;

import io.vavr.control.Either;
import java.util.function.Supplier;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.domain.decision.Decision;

/**
 * Settles decisions: commits what a decision changes and only then lets its answer out. When a state was stale, the
 * decision is made again on fresh states, a bounded number of times.
 *
 * <p>Refusals are committed like successes. Thread-safe.
 */
public final class Decisions {

    /**
     * Every failed try means that another decision about the same states was committed, and no rule lets one token or
     * user change that often in a row before it is suspended.
     */
    public static final int MAX_TRIES = 100;

    private final Commits commits;

    public Decisions(Commits commits) {
        this.commits = commits;
    }

    /**
     * The committed answer.
     *
     * @param decide loads fresh states and decides; called once, or again for each time its states were stale
     * @throws StillStale when somebody else was faster every time; nothing was written
     */
    public <F, A> Either<F, A> settle(Supplier<Decision<F, A>> decide) {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            Decision<F, A> decision = decide.get();
            if (decision.changes().isEmpty() || commits.commit(decision.changes()) == Commits.Outcome.COMMITTED) {
                return decision.answer();
            }
        }
        throw new StillStale();
    }
}
