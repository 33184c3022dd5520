package jp.kumiai.otp.domain.sealing;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.retention.RecordsRemoved;
import jp.kumiai.otp.domain.retention.RetentionPolicy;

/** What the trail says of the removal of old events, the only way in which sealed events go. Stateless. */
public final class Removals {

    private static final Duration BETWEEN_CLOCKS = Duration.ofDays(1);

    private Removals() {}

    /**
     * Up to when events had been removed, exclusive and in microseconds, as this event tells; none when it tells of nothing.
     * An event that tells of the removal of what was to be kept, by {@link RetentionPolicy#MIN_EVENTS}, or of an instant
     * before 1970, which a store may not be able to keep, was written by no product: none. A day is allowed for, since it is
     * one clock that says what is old and another that says when its removal was recorded.
     */
    public static Option<Instant> toldBy(RecordedEvent event) {
        return Option.of(event.kind())
                .filter(AuditEvent.Kind.RECORDS_REMOVED.name()::equals)
                .flatMap(removal -> event.facts().get(RecordsRemoved.EVENTS_BEFORE))
                .flatMap(Removals::instant)
                .map(before -> before.truncatedTo(ChronoUnit.MICROS))
                .filter(before -> !before.isBefore(Instant.EPOCH) && !before.isAfter(latest(event)));
    }

    private static Instant latest(RecordedEvent event) {
        return event.recordedAt().minus(RetentionPolicy.MIN_EVENTS.length()).plus(BETWEEN_CLOCKS);
    }

    /** The later of two instants that may not be there. */
    public static Option<Instant> later(Option<Instant> one, Option<Instant> other) {
        return one.isEmpty() || other.exists(one.get()::isBefore) ? other.orElse(one) : one;
    }

    private static Option<Instant> instant(String text) {
        try {
            return Option.some(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Option.none();
        }
    }
}
