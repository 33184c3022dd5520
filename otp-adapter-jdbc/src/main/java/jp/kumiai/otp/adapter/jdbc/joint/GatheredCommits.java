package jp.kumiai.otp.adapter.jdbc.joint;

import io.vavr.collection.List;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.domain.decision.Changes;

/**
 * Group commit: what callers want committed while another commit is under way is committed together in the next one.
 *
 * <p>Each caller sees what they would see alone. Who wants to write a row that somebody before them in the queue writes
 * too waits for the next turn, and is stale at once when that somebody was committed over the version they have read. When
 * something is in the way of a joint commit, nothing of it was written, and its halves are tried, down to single ones. A
 * fault is everybody's who was in it. Thread-safe.
 */
public final class GatheredCommits implements Commits {

    /** Larger ones gain nothing and make those in it wait. */
    private static final int MAX_TOGETHER = 128;

    private final JointCommits commits;
    private final Halving<Place<Act, Outcome>> halving;
    private final Gathering<Act, Outcome> gathering = new Gathering<>(this::serve);

    private record Act(Changes changes, Footprint footprint) {}

    public GatheredCommits(JointCommits commits) {
        this.commits = commits;
        this.halving = new Halving<>(commits, place -> place.item().changes());
    }

    @Override
    public Outcome commit(Changes changes) {
        return Footprint.of(changes)
                .map(footprint -> gathering.ask(new Act(changes, footprint)))
                .getOrElse(() -> commits.commit(changes));
    }

    private void serve(List<Place<Act, Outcome>> waiting) {
        List<Place<Act, Outcome>> together =
                Footprint.apart(waiting, place -> place.item().footprint()).take(MAX_TOGETHER);
        halving.commit(together, Place::settle, Place::fail);
        Footprint committed = Footprint.ofAll(together.filter(place -> place.hasAnswer(Outcome.COMMITTED))
                .map(place -> place.item().footprint()));
        gathering
                .waiting()
                .filter(place -> place.item().footprint().isOvertakenBy(committed))
                .forEach(place -> place.settle(Outcome.STALE));
    }
}
