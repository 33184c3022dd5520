package jp.kumiai.otp.domain.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.domain.retention.RecordsRemoved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventDigestTest {

    private static final Instant RECORDED = Instant.parse("2026-11-29T17:00:00.123456Z");
    private static final Instant HAPPENED = Instant.parse("2026-11-29T16:59:59.999Z");

    private static final RecordedEvent REFUSED = new RecordedEvent(
            RECORDED,
            "k-1",
            HAPPENED,
            "CODE_REFUSED",
            "CUSTOMER",
            "hanako",
            Option.some("K-0001"),
            Option.some("12345678"),
            TreeMap.of("reason", "MISMATCH", "画面", "髙島屋 𠮷"));

    private static final RecordedEvent IMPORTED = new RecordedEvent(
            RECORDED.plus(1, ChronoUnit.MICROS),
            "k-2",
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            "TOKENS_IMPORTED",
            "BANK",
            "",
            Option.none(),
            Option.none(),
            TreeMap.empty());

    /** Events that each differ from the first one in a single thing, or in where one thing ends and the next begins. */
    static List<RecordedEvent> others() {
        TreeMap<String, String> facts = TreeMap.of("reason", "MISMATCH", "画面", "髙島屋 𠮷");
        return List.of(
                changed(RECORDED.plus(1, ChronoUnit.MICROS), "k-1", HAPPENED),
                changed(RECORDED, "k-2", HAPPENED),
                changed(RECORDED, "k-1", HAPPENED.minus(1, ChronoUnit.MICROS)),
                changed(HAPPENED, "k-1", RECORDED),
                changed("CODE_ACCEPTED", "CUSTOMER", "hanako"),
                changed("CODE_REFUSED", "BANK", "hanako"),
                changed("CODE_REFUSED", "CUSTOMER", "hanakp"),
                changed("CODE_REFUSEDC", "USTOMER", "hanako"),
                changed("CODE_REFUSED", "CUSTOMERh", "anako"),
                changed(Option.some("K-0002"), Option.some("12345678"), facts),
                changed(Option.none(), Option.some("12345678"), facts),
                changed(Option.some(""), Option.some("12345678"), facts),
                changed(Option.some("K-000"), Option.some("112345678"), facts),
                changed(Option.some("12345678"), Option.some("K-0001"), facts),
                changed(Option.some("K-0001"), Option.some("12345679"), facts),
                changed(Option.some("K-0001"), Option.none(), facts),
                changed(Option.some("K-0001"), Option.some(""), facts),
                changed(TreeMap.empty()),
                changed(TreeMap.of("reason", "MISMATCH")),
                changed(facts.put("", "")),
                changed(TreeMap.of("reasons", "MISMATCH", "画面", "髙島屋 𠮷")),
                changed(facts.put("reason", "MISMATCHED")),
                changed(facts.put("reason", "")),
                changed(facts.put("画面", "髙島屋 𠮶")),
                changed(TreeMap.of("reasonM", "ISMATCH", "画面", "髙島屋 𠮷")),
                changed(TreeMap.of("reason", "MISMATCH画", "面", "髙島屋 𠮷")));
    }

    @Test
    void isTheSha256OfEveryFieldWithItsLengthBeforeIt() {
        String computedByPython = "bb555eeb10991c000afdc8879fad23a089fb1236558173016abefa7b6bba8b8f";

        assertThat(of(REFUSED, IMPORTED)).isEqualTo(new SealedEvents(2, Option.some(IMPORTED.at()), computedByPython));
    }

    /** Longer than any event that the product tells of. */
    @Test
    void takesUpAnEventOfAnyLength() {
        String computedByPython = "c58dafc99a80fa8cc870a7556503bc337b548f4a8f51b6ed9e731eec8f846de9";

        assertThat(of(changed(TreeMap.of("reason", "MISMATCH".repeat(500))), IMPORTED)
                        .digest())
                .isEqualTo(computedByPython);
    }

    @Test
    void isThatOfNothingWhenThereAreNoEvents() {
        String ofNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

        assertThat(of()).isEqualTo(new SealedEvents(0, Option.none(), ofNothing));
    }

    @ParameterizedTest
    @MethodSource("others")
    void isAnotherWhenAnythingIs(RecordedEvent other) {
        assertThat(of(other).digest()).isNotEqualTo(of(REFUSED).digest());
    }

    @Test
    void isAnotherForEachOfTheOthers() {
        assertThat(others().map(other -> of(other).digest())).doesNotHaveDuplicates();
    }

    @Test
    void isTheSameForTheSame() {
        RecordedEvent same = changed(Option.some("K-0001"), Option.some("12345678"), REFUSED.facts());

        assertThat(of(same, IMPORTED)).isEqualTo(of(REFUSED, IMPORTED));
    }

    @Test
    void isAnotherInAnotherOrderAndForMoreOrFewerEvents() {
        assertThat(List.of(
                                of(REFUSED, IMPORTED),
                                of(IMPORTED, REFUSED),
                                of(REFUSED),
                                of(IMPORTED),
                                of(REFUSED, REFUSED),
                                of())
                        .map(SealedEvents::digest))
                .doesNotHaveDuplicates();
    }

    @Test
    void takesHalfOfASurrogatePairForAQuestionMark() {
        assertThat(of(changed(TreeMap.of("reason", "\ud800"))).digest())
                .isEqualTo(of(changed(TreeMap.of("reason", "?"))).digest());
    }

    @Test
    void takesAnInstantThatNoStoreKeepsForTheNearestOneThatEveryStoreDoes() {
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T00:00:00Z");

        assertThat(of(changed(RECORDED, "k-1", Instant.MIN))).isEqualTo(of(changed(RECORDED, "k-1", first)));
        assertThat(of(changed(RECORDED, "k-1", Instant.MAX))).isEqualTo(of(changed(RECORDED, "k-1", last)));
        assertThat(of(changed(RECORDED, "k-1", Instant.MAX)).oldest()).contains(last);
    }

    @Test
    void knowsTheOldestWhereverItComes() {
        RecordedEvent older = changed(RECORDED, "k-3", HAPPENED.minusSeconds(1));

        assertThat(of(older, REFUSED).oldest()).contains(older.at());
        assertThat(of(REFUSED, older).oldest()).contains(older.at());
        assertThat(of(REFUSED, older, REFUSED).oldest()).contains(older.at());
    }

    @Test
    void beginsAnewAfterEachEnd() {
        EventDigest digest = new EventDigest();
        digest.add(IMPORTED);
        digest.add(removal("2014-01-01T00:00:00Z"));
        digest.end();

        digest.add(REFUSED);

        assertThat(digest.removedBefore()).isEmpty();
        assertThat(digest.end()).isEqualTo(of(REFUSED));
        assertThat(digest.end()).isEqualTo(of());
    }

    @Test
    void tellsOfTheLatestRemovalOfItsEvents() {
        EventDigest digest = new EventDigest();
        digest.add(REFUSED);
        Option<Instant> before = digest.removedBefore();
        for (String instant : List.of("2014-01-01T00:00:00Z", "2014-03-01T00:00:00Z", "2014-02-01T00:00:00Z")) {
            digest.add(removal(instant));
        }

        assertThat(before).isEmpty();
        assertThat(digest.removedBefore()).contains(Instant.parse("2014-03-01T00:00:00Z"));
    }

    private static SealedEvents of(RecordedEvent... events) {
        EventDigest digest = new EventDigest();
        for (RecordedEvent event : events) {
            digest.add(event);
        }
        return digest.end();
    }

    private static RecordedEvent removal(String before) {
        return new RecordedEvent(
                RECORDED,
                "k-9",
                RECORDED,
                "RECORDS_REMOVED",
                "BANK",
                "sato",
                Option.none(),
                Option.none(),
                TreeMap.of(RecordsRemoved.EVENTS_BEFORE, before));
    }

    private static RecordedEvent changed(Instant recordedAt, String key, Instant at) {
        return new RecordedEvent(
                recordedAt,
                key,
                at,
                REFUSED.kind(),
                REFUSED.actorKind(),
                REFUSED.actorName(),
                REFUSED.contract(),
                REFUSED.serial(),
                REFUSED.facts());
    }

    private static RecordedEvent changed(String kind, String actorKind, String actorName) {
        return new RecordedEvent(
                RECORDED,
                REFUSED.key(),
                HAPPENED,
                kind,
                actorKind,
                actorName,
                REFUSED.contract(),
                REFUSED.serial(),
                REFUSED.facts());
    }

    private static RecordedEvent changed(Option<String> contract, Option<String> serial, Map<String, String> facts) {
        return new RecordedEvent(
                RECORDED,
                REFUSED.key(),
                HAPPENED,
                REFUSED.kind(),
                REFUSED.actorKind(),
                REFUSED.actorName(),
                contract,
                serial,
                facts);
    }

    private static RecordedEvent changed(TreeMap<String, String> facts) {
        return changed(REFUSED.contract(), REFUSED.serial(), facts);
    }
}
