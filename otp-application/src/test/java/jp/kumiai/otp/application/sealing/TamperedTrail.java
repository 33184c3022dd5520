package jp.kumiai.otp.application.sealing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.domain.sealing.RecordedEvent;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/** A trail as somebody left it who can write to the store. For one thread. */
final class TamperedTrail implements TrailSeals {

    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final TrailSeals sound;
    private UnaryOperator<List<RecordedEvent>> events = UnaryOperator.identity();
    private UnaryOperator<List<TrailSeal>> seals = UnaryOperator.identity();
    private boolean older;

    TamperedTrail(TrailSeals sound) {
        this.sound = sound;
    }

    /** Puts other events in the place of all there are, in whatever order. */
    void events(UnaryOperator<List<RecordedEvent>> next) {
        UnaryOperator<List<RecordedEvent>> before = events;
        events = all -> next.apply(before.apply(all));
    }

    /** Puts other seals in the place of all there are. */
    void seals(UnaryOperator<List<TrailSeal>> next) {
        UnaryOperator<List<TrailSeal>> before = seals;
        seals = all -> next.apply(before.apply(all));
    }

    /** Lets there be events from before the beginning, which nobody reads. */
    void beOlder() {
        older = true;
    }

    @Override
    public Instant beginning() {
        return sound.beginning();
    }

    @Override
    public boolean isOlderThanItsBeginning() {
        return older;
    }

    @Override
    public Instant settled() {
        return sound.settled();
    }

    @Override
    public void read(Instant since, Instant until, Consumer<RecordedEvent> reader) {
        ArrayList<RecordedEvent> all = new ArrayList<>();
        sound.read(Instant.EPOCH, END, all::add);
        events.apply(List.ofAll(all))
                .filter(event -> !event.recordedAt().isBefore(since)
                        && event.recordedAt().isBefore(until))
                .sorted(Comparator.comparing(RecordedEvent::recordedAt).thenComparing(RecordedEvent::key))
                .forEach(reader);
    }

    @Override
    public Option<TrailSeal> last() {
        return after(0, Integer.MAX_VALUE).lastOption();
    }

    @Override
    public List<TrailSeal> after(long number, int limit) {
        return seals.apply(sound.after(0, Integer.MAX_VALUE))
                .filter(seal -> seal.number() > number)
                .sortBy(TrailSeal::number)
                .take(limit);
    }

    @Override
    public Outcome add(TrailSeal seal) {
        return sound.add(seal);
    }
}
