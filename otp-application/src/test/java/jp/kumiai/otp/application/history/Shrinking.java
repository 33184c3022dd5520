package jp.kumiai.otp.application.history;

import java.util.ArrayList;
import java.util.List;
import jp.kumiai.otp.application.history.drawing.Step;
import jp.kumiai.otp.application.history.world.World;
import org.jspecify.annotations.Nullable;

/** Leaves out of a failing history whatever it fails without. */
final class Shrinking {

    private final World world;

    Shrinking(World world) {
        this.world = world;
    }

    /** The shorter history; it fails as well, though perhaps of something else. */
    List<Step> shrink(List<Step> failing) {
        List<Step> shortest = failing;
        for (int chunk = Math.max(1, failing.size() / 2); chunk >= 1; chunk /= 2) {
            int from = 0;
            while (from < shortest.size()) {
                List<Step> shorter = without(shortest, from, chunk);
                Difference difference = difference(shorter);
                if (difference == null) {
                    from += chunk;
                } else {
                    shortest = List.copyOf(shorter.subList(0, difference.at() + 1));
                }
            }
        }
        return shortest;
    }

    private static List<Step> without(List<Step> steps, int from, int chunk) {
        List<Step> left = new ArrayList<>(steps.subList(0, from));
        left.addAll(steps.subList(Math.min(steps.size(), from + chunk), steps.size()));
        return left;
    }

    /** Where this history fails; none when it does not. */
    @Nullable
    Difference difference(List<Step> steps) {
        Play play = new Play(world, new Coverage());
        for (Step step : steps) {
            Difference difference = play.take(step);
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }
}
