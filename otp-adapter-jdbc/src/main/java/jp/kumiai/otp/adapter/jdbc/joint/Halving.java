package jp.kumiai.otp.adapter.jdbc.joint;

import io.vavr.Tuple2;
import io.vavr.collection.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.domain.decision.Changes;

/**
 * Commits many at once, no row of which is in two of them. When something is in the way of a joint commit, nothing of it
 * was written, and its halves are tried, down to single ones. Thread-safe.
 *
 * @param <P> whose changes they are
 */
record Halving<P>(JointCommits commits, Function<P, Changes> changes) {

    /**
     * Commits the changes of all of them, and tells each what became of theirs as soon as that is known.
     *
     * @param known called with each whose outcome is known
     * @param unknown called with each who was in a commit that may have happened or not
     */
    void commit(List<P> all, BiConsumer<P, Outcome> known, BiConsumer<P, RuntimeException> unknown) {
        try {
            if (all.size() == 1) {
                known.accept(all.head(), commits.commit(changes.apply(all.head())));
            } else if (all.isEmpty() || commits.commitTogether(all.map(changes))) {
                all.forEach(each -> known.accept(each, Outcome.COMMITTED));
            } else {
                Tuple2<List<P>, List<P>> halves = all.splitAt(all.size() / 2);
                commit(halves._1, known, unknown);
                commit(halves._2, known, unknown);
            }
        } catch (RuntimeException e) {
            all.forEach(each -> unknown.accept(each, e));
        }
    }
}
