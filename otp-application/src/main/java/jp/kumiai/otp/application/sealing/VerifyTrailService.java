package jp.kumiai.otp.application.sealing;

import io.vavr.collection.List;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/**
 * Verifies the audit trail up to the seal that was the last at the start. Events are read for some seals at once, so that
 * the store sorts as many as it likes to and is asked as seldom as that allows.
 */
public final class VerifyTrailService implements VerifyTrail {

    private static final int SEALS_AT_ONCE = 500;
    private static final long EVENTS_AT_ONCE = 50_000;

    private final TrailSeals seals;
    private final SealingKey key;

    public VerifyTrailService(TrailSeals seals, SealingKey key) {
        this.seals = seals;
        this.key = key;
    }

    @Override
    public TrailReport verify(Command command) {
        long ofAll = seals.last().map(TrailSeal::number).getOrElse(0L);
        TrailWalk walk = new TrailWalk(seals, key, command.known());
        List<TrailSeal> next = next(walk, ofAll);
        while (next.nonEmpty()) {
            walk.over(next);
            command.progress().verified(walk.number(), ofAll);
            next = next(walk, ofAll);
        }
        return walk.end();
    }

    private List<TrailSeal> next(TrailWalk walk, long until) {
        List<TrailSeal> page = seals.after(walk.number(), SEALS_AT_ONCE).filter(seal -> seal.number() <= until);
        return page.headOption()
                .map(first -> few(page.tail(), first.events().count()).prepend(first))
                .getOrElse(List.empty());
    }

    /** As many of these as there is room for beside so many events. */
    private static List<TrailSeal> few(List<TrailSeal> seals, long events) {
        List<Long> sums = seals.map(seal -> seal.events().count())
                .scanLeft(events, Long::sum)
                .tail();
        return seals.zip(sums).takeWhile(each -> each._2() <= EVENTS_AT_ONCE).map(each -> each._1());
    }
}
