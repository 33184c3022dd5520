package jp.kumiai.otp.application.sealing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Consumer;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.domain.sealing.RecordedEvent;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/** Of a node that is so slow that something else happens, once, after it has first read events. For one thread. */
final class SlowNode implements TrailSeals {

    private final TrailSeals seals;
    private Runnable meanwhile;

    SlowNode(TrailSeals seals, Runnable meanwhile) {
        this.seals = seals;
        this.meanwhile = meanwhile;
    }

    @Override
    public Instant beginning() {
        return seals.beginning();
    }

    @Override
    public boolean isOlderThanItsBeginning() {
        return seals.isOlderThanItsBeginning();
    }

    @Override
    public Instant settled() {
        return seals.settled();
    }

    @Override
    public void read(Instant since, Instant until, Consumer<RecordedEvent> reader) {
        seals.read(since, until, reader);
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
    }

    @Override
    public Option<TrailSeal> last() {
        return seals.last();
    }

    @Override
    public List<TrailSeal> after(long number, int limit) {
        return seals.after(number, limit);
    }

    @Override
    public Outcome add(TrailSeal seal) {
        return seals.add(seal);
    }
}
