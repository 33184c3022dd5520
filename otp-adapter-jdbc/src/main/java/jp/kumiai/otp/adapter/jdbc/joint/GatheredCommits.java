package jp.kumiai.otp.adapter.jdbc.joint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private final Gathering<Act, Outcome> gathering = new Gathering<>(this::serve);

    private record Act(Changes changes, Footprint footprint) {}

    public GatheredCommits(JointCommits commits) {
        this.commits = commits;
    }

    @Override
    public Outcome commit(Changes changes) {
        return Footprint.of(changes)
                .map(footprint -> gathering.ask(new Act(changes, footprint)))
                .getOrElse(() -> commits.commit(changes));
    }

    private void serve(List<Place<Act, Outcome>> waiting) {
        List<Place<Act, Outcome>> together = disjoint(waiting);
        try {
            commit(together);
        } catch (RuntimeException e) {
            together.stream().filter(place -> !place.isSettled()).forEach(place -> place.fail(e));
            return;
        }
        Footprint committed = Footprint.ofAll(together.stream()
                .filter(place -> place.answer() == Outcome.COMMITTED)
                .map(place -> place.item().footprint())
                .toList());
        gathering.waiting().stream()
                .filter(place -> place.item().footprint().isOvertakenBy(committed))
                .forEach(place -> place.settle(Outcome.STALE));
    }

    private static List<Place<Act, Outcome>> disjoint(List<Place<Act, Outcome>> waiting) {
        Set<Object> rows = new HashSet<>();
        List<Place<Act, Outcome>> together = new ArrayList<>();
        for (Place<Act, Outcome> place : waiting) {
            Footprint footprint = place.item().footprint();
            if (together.size() < MAX_TOGETHER && !footprint.overlaps(rows)) {
                together.add(place);
            }
            // who comes behind a row's writer and is put off is not overtaken by somebody behind them
            rows.addAll(footprint.rows());
        }
        return together;
    }

    private void commit(List<Place<Act, Outcome>> places) {
        if (places.size() == 1) {
            Place<Act, Outcome> only = places.get(0);
            only.settle(commits.commit(only.item().changes()));
        } else if (commits.commitTogether(
                io.vavr.collection.List.ofAll(places).map(place -> place.item().changes()))) {
            places.forEach(place -> place.settle(Outcome.COMMITTED));
        } else {
            int half = places.size() / 2;
            commit(places.subList(0, half));
            commit(places.subList(half, places.size()));
        }
    }
}
