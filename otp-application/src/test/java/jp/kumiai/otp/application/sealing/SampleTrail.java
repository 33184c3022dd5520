package jp.kumiai.otp.application.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.seed.SeedKey;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.sealing.KnownSeal;
import jp.kumiai.otp.domain.sealing.RecordedEvent;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/** A trail in memory that is sealed minute by minute, and what somebody may do to it. For one thread. */
final class SampleTrail {

    static final Duration MINUTE = Duration.ofMinutes(1);
    static final SealingKey KEY = key(1);

    private final InMemoryStore store = new InMemoryStore();
    private final TamperedTrail tampered = new TamperedTrail(store.trailSeals());

    /** A key that is another one for every number. */
    static SealingKey key(int number) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) number);
        return SealingKey.derivedFrom(new SeedKey("2026", new SecretKeySpec(bytes, "AES")));
    }

    InMemoryStore store() {
        return store;
    }

    TrailSeals seals() {
        return store.trailSeals();
    }

    TamperedTrail tampered() {
        return tampered;
    }

    /** So many minutes after the beginning. */
    Instant minute(long number) {
        return seals().beginning().plus(MINUTE.multipliedBy(number));
    }

    /** Two events a minute for so many minutes, each named by its minute from 1 on, and one after them; all but that sealed. */
    SampleTrail sealedFor(int minutes) {
        for (int minute = 1; minute <= minutes; minute++) {
            record(minute(minute - 1).plusSeconds(10), minute + "a", minute + "b");
        }
        record(minute(minutes), "unsealed");
        assertThat(seal()).hasSize(minutes);
        return this;
    }

    /** One commit of events that happen now; the store's clock goes on to then. */
    void record(Instant at, String... names) {
        store.given(List.of(names).map(name -> event(at, name)).foldLeft(Changes.NONE, Changes::event));
    }

    /** Lets nothing be recorded any more before this instant. */
    void settleAt(Instant settled) {
        record(settled.minus(1, ChronoUnit.MICROS), "before " + settled);
        assertThat(seals().settled()).isEqualTo(settled);
    }

    static AuditEvent event(Instant at, String name) {
        return AuditEvent.ofBank(at, AuditEvent.Kind.DEVICE_MOVED, "sato", Option.none())
                .with("name", name);
    }

    /** Seals what there is to seal, and gives the new seals. */
    List<TrailSeal> seal() {
        ArrayList<TrailSeal> made = new ArrayList<>();
        SealTrail sealing = new SealTrailService(seals(), KEY, MINUTE);
        for (Option<TrailSeal> next = sealing.seal(); next.isDefined(); next = sealing.seal()) {
            made.add(next.get());
        }
        return List.ofAll(made);
    }

    TrailSeal sealNumber(long number) {
        return seals().after(number - 1, 1).head();
    }

    KnownSeal known(long number) {
        return sealNumber(number).known();
    }

    TrailReport verify(KnownSeal... known) {
        return verify(KEY, known);
    }

    TrailReport verify(SealingKey key, KnownSeal... known) {
        return new VerifyTrailService(tampered, key)
                .verify(new VerifyTrail.Command(List.of(known), (seals, ofAll) -> {}));
    }

    void removeEvents(String... names) {
        tampered.events(all -> all.reject(event -> List.of(names).exists(name -> isNamed(event, name))));
    }

    void changeEvent(String name, UnaryOperator<RecordedEvent> next) {
        tampered.events(all -> all.map(event -> isNamed(event, name) ? next.apply(event) : event));
    }

    /** One more like this one, after it. */
    void copyEvent(String name) {
        tampered.events(all -> all.appendAll(all.filter(event -> isNamed(event, name))
                .map(event -> recorded(event, event.recordedAt(), event.key() + "+"))));
    }

    void addEvent(Instant recordedAt, AuditEvent event) {
        tampered.events(all -> all.append(RecordedEvent.of(recordedAt, "added", event)));
    }

    void removeSeals(long... numbers) {
        tampered.seals(all -> all.reject(seal -> Arrays.stream(numbers).anyMatch(number -> number == seal.number())));
    }

    void changeSeal(long number, UnaryOperator<TrailSeal> next) {
        tampered.seals(all -> all.map(seal -> seal.number() == number ? next.apply(seal) : seal));
    }

    static RecordedEvent recorded(RecordedEvent event, Instant recordedAt, String key) {
        return new RecordedEvent(
                recordedAt,
                key,
                event.at(),
                event.kind(),
                event.actorKind(),
                event.actorName(),
                event.contract(),
                event.serial(),
                event.facts());
    }

    private static boolean isNamed(RecordedEvent event, String name) {
        return event.facts().get("name").contains(name);
    }
}
