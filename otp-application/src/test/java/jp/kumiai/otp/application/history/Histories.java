package jp.kumiai.otp.application.history;

import java.util.ArrayList;
import java.util.List;
import jp.kumiai.otp.application.history.drawing.Draw;
import jp.kumiai.otp.application.history.drawing.Drawing;
import jp.kumiai.otp.application.history.drawing.Step;
import jp.kumiai.otp.application.history.drawing.Worlds;
import jp.kumiai.otp.application.history.world.World;

/**
 * Runs history after history until so many operations are done. The first has the seed that was given, each other the
 * next one, so that every history can be run again by itself.
 */
final class Histories {

    /** Operations in one history: enough for a plan or two to come to its end, few enough to keep worlds changing. */
    static final int LENGTH = 250;

    private static final int PRINTED = 20;
    private static final int PROGRESS_EVERY = 100_000;

    private final Coverage coverage = new Coverage();
    private long done;

    Coverage coverage() {
        return coverage;
    }

    long done() {
        return done;
    }

    /** Runs them, or throws at the first difference with all that is needed to see it again. */
    void run(long firstSeed, long operations) {
        for (long seed = firstSeed; done < operations; seed++) {
            runOne(seed, operations);
        }
    }

    private void runOne(long seed, long operations) {
        Draw draw = new Draw(seed);
        World world = Worlds.draw(draw);
        Play play = new Play(world, coverage);
        Drawing drawing = new Drawing(draw, world, play.model());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < LENGTH && done < operations; i++) {
            Step step = drawing.next();
            steps.add(step);
            if (play.take(step) != null) {
                throw new AssertionError(report(seed, world, steps));
            }
            count();
        }
    }

    private void count() {
        done++;
        if (done % PROGRESS_EVERY == 0) {
            System.out.printf("histories: %,d operations%n", done);
        }
    }

    private String report(long seed, World world, List<Step> steps) {
        Shrinking shrinking = new Shrinking(world);
        List<Step> shortest = shrinking.shrink(steps);
        StringBuilder report = new StringBuilder();
        report.append("model and product differ after ").append(done + 1).append(" operations in all; again with\n");
        report.append("  ./mvnw -pl otp-application -am test -Dtest=RandomHistoriesTest")
                .append(" -Dsurefire.failIfNoSpecifiedTests=false")
                .append(" -Dhistory.seed=")
                .append(seed)
                .append(" -Dhistory.operations=")
                .append(LENGTH)
                .append('\n');
        report.append("  ").append(world.limits()).append('\n');
        report.append("  of ")
                .append(steps.size())
                .append(" operations these ")
                .append(shortest.size())
                .append(" are enough");
        report.append(shortest.size() > PRINTED ? ", of which the last " + PRINTED + ":\n" : ":\n");
        shortest.subList(Math.max(0, shortest.size() - PRINTED), shortest.size())
                .forEach(step -> report.append("  ").append(step).append('\n'));
        return report.append(shrinking.difference(shortest)).toString();
    }
}
