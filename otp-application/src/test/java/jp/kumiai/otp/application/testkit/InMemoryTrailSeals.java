package jp.kumiai.otp.application.testkit;

import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.domain.sealing.RecordedEvent;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/**
 * Keeps seals in memory. No event has to be sorted to be read: they were appended in their order.
 *
 * @param trail what is there now
 * @param changing changes it in one act
 */
record InMemoryTrailSeals(Supplier<InMemoryTrail> trail, Consumer<UnaryOperator<InMemoryTrail>> changing)
        implements TrailSeals {

    @Override
    public Instant beginning() {
        return trail.get().beginning();
    }

    @Override
    public boolean isOlderThanItsBeginning() {
        InMemoryTrail now = trail.get();
        return now.lines().exists(line -> line.recordedAt().isBefore(now.beginning()));
    }

    @Override
    public Instant settled() {
        return trail.get().settled();
    }

    @Override
    public void read(Instant since, Instant until, Consumer<RecordedEvent> reader) {
        trail.get()
                .lines()
                .filter(line ->
                        !line.recordedAt().isBefore(since) && line.recordedAt().isBefore(until))
                .map(InMemoryTrail.Line::recorded)
                .forEach(reader);
    }

    @Override
    public Option<TrailSeal> last() {
        return trail.get().seals().lastOption().map(Tuple2::_2);
    }

    @Override
    public List<TrailSeal> after(long number, int limit) {
        return trail.get()
                .seals()
                .values()
                .filter(seal -> seal.number() > number)
                .take(limit)
                .toList();
    }

    @Override
    public Outcome add(TrailSeal seal) {
        AtomicBoolean added = new AtomicBoolean();
        changing.accept(now -> {
            Option<InMemoryTrail> next = now.with(seal);
            added.set(next.isDefined());
            return next.getOrElse(now);
        });
        return added.get() ? Outcome.ADDED : Outcome.NUMBER_TAKEN;
    }
}
