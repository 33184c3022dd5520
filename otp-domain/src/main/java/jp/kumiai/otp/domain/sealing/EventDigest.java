package jp.kumiai.otp.domain.sealing;

import io.vavr.Tuple2;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Takes events up, one after the other, into a SHA-256 (FIPS 180-4): each field with its length before it, and instants in
 * microseconds since 1970, so that no two rows of events that a product records are taken up as the same bytes. What no
 * product records need not be told apart: an instant outside of the years 1 to 9999 counts as the nearest within, and half
 * of a surrogate pair as a question mark. Not thread-safe.
 */
public final class EventDigest {

    private static final int ABSENT = -1;
    private static final int USUAL_BYTES = 1_024;
    private static final long MICROS_OF_A_SECOND = 1_000_000;
    private static final int NANOS_OF_A_MICRO = 1_000;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final MessageDigest digest = sha256();
    /** The event that is being taken up: one long piece costs less than forty short ones. */
    private ByteBuffer row = ByteBuffer.allocate(USUAL_BYTES);

    private long events;
    private Option<Instant> oldest = Option.none();
    private Option<Instant> removedBefore = Option.none();

    /** Nothing so far. */
    public EventDigest() {}

    public void add(RecordedEvent event) {
        add(event.recordedAt());
        add(event.key());
        add(event.at());
        add(event.kind());
        add(event.actorKind());
        add(event.actorName());
        add(event.contract());
        add(event.serial());
        add(event.facts().size());
        for (Tuple2<String, String> fact : event.facts()) {
            add(fact._1());
            add(fact._2());
        }
        digest.update(row.flip());
        row.clear();
        events++;
        Instant at = known(event.at());
        oldest = Option.some(oldest.filter(at::isAfter).getOrElse(at));
        removedBefore = Removals.later(removedBefore, Removals.toldBy(event));
    }

    /** Up to when old events had been removed, as the latest of these events tells; none when none does. */
    public Option<Instant> removedBefore() {
        return removedBefore;
    }

    /** What was taken up since the beginning or since the last end. */
    public SealedEvents end() {
        SealedEvents ended = new SealedEvents(events, oldest, HexFormat.of().formatHex(digest.digest()));
        events = 0;
        oldest = Option.none();
        removedBefore = Option.none();
        return ended;
    }

    private void add(Instant instant) {
        Instant known = known(instant); // ChronoUnit.MICROS overflows in the year 2262
        add(known.getEpochSecond() * MICROS_OF_A_SECOND + known.getNano() / NANOS_OF_A_MICRO);
    }

    /** The nearest instant that every store keeps; no product records another, and nobody who forges one stops the sealing. */
    private static Instant known(Instant instant) {
        if (instant.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return instant.isAfter(LATEST) ? LATEST : instant;
    }

    private void add(Option<String> text) {
        if (text.isDefined()) {
            add(text.get());
        } else {
            add(ABSENT);
        }
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        room(bytes.length).put(bytes);
    }

    private void add(long value) {
        room(Long.BYTES).putLong(value);
    }

    /** The row, with room for so many bytes more. */
    private ByteBuffer room(int bytes) {
        if (row.remaining() < bytes) {
            row = ByteBuffer.allocate(2 * (row.position() + bytes)).put(row.flip());
        }
        return row;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
