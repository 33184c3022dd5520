package jp.kumiai.otp.application.sealing;

import io.vavr.collection.List;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.function.Consumer;
import jp.kumiai.otp.domain.sealing.EventDigest;
import jp.kumiai.otp.domain.sealing.RecordedEvent;
import jp.kumiai.otp.domain.sealing.SealedEvents;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/** Puts events, given in their order, under the seals that they belong to. Not thread-safe. */
final class EventsBySeal implements Consumer<RecordedEvent> {

    private final Iterator<TrailSeal> next;
    private final EventDigest digest = new EventDigest();
    private final ArrayList<SealedEvents> ended = new ArrayList<>();
    private TrailSeal open;

    /** For these seals, of which there is one at least. */
    EventsBySeal(List<TrailSeal> seals) {
        this.next = seals.iterator();
        this.open = next.next();
    }

    @Override
    public void accept(RecordedEvent event) {
        while (!event.recordedAt().isBefore(open.until()) && next.hasNext()) {
            ended.add(digest.end());
            open = next.next();
        }
        if (!event.recordedAt().isBefore(open.since())) { // else its seal is missing
            digest.add(event);
        }
    }

    /** What was found under each of the seals, in their order; nothing can be given after that. */
    List<SealedEvents> end() {
        ended.add(digest.end());
        while (next.hasNext()) {
            next.next();
            ended.add(digest.end());
        }
        return List.ofAll(ended);
    }
}
