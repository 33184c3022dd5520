package jp.kumiai.otp.application.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.Tuple;
import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.application.retention.RemoveOldRecords.Command;
import jp.kumiai.otp.application.retention.RemoveOldRecords.Mode;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.retention.CutOffs;
import jp.kumiai.otp.domain.retention.RecordCount;
import jp.kumiai.otp.domain.retention.RetentionPolicy;
import jp.kumiai.otp.domain.user.LoginId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run over 25 events and 12 requests that are old, ten to a batch: three batches. */
class RemoveOldRecordsTest {

    private static final int EVENTS = 25;
    private static final int REQUESTS = 12;
    private static final int BATCH = 10;
    private static final RecordCount DUE = new RecordCount(EVENTS, REQUESTS);
    private static final Instant NOW = Instant.parse("2036-11-29T17:00:00.123Z");
    private static final CutOffs CUT_OFFS =
            new CutOffs(NOW.minus(Duration.ofDays(3660)), NOW.minus(Duration.ofDays(90)));

    private final InMemoryStore store = new InMemoryStore();
    private final SteppingClock clock = SteppingClock.at(NOW.plusNanos(456_789));
    private final ArrayList<String> told = new ArrayList<>();

    @BeforeEach
    void growForYears() {
        for (int number = 0; number < EVENTS; number++) {
            store.given(Changes.NONE.event(event(CUT_OFFS.events().minusSeconds(1 + number))));
        }
        for (int number = 0; number < REQUESTS; number++) {
            store.given(Changes.NONE.request(request(number, CUT_OFFS.requests().minusSeconds(1))));
        }
        store.given(Changes.NONE.event(event(CUT_OFFS.events())).request(request(REQUESTS, CUT_OFFS.requests())));
    }

    @Test
    void tellsWhatItWouldRemoveAndLeavesEverythingAsItIs() {
        List<AuditEvent> before = store.events();

        RetentionReport report = run(store.retention(), Mode.DRY_RUN);

        assertThat(report).isEqualTo(new RetentionReport(CUT_OFFS, DUE, RecordCount.NONE));
        assertThat(store.events()).isEqualTo(before);
        assertThat(store.retention().count(CUT_OFFS)).isEqualTo(DUE);
        assertThat(told).isEmpty();
    }

    @Test
    void removesWhatIsOldAndNothingElse() {
        RetentionReport report = run(store.retention(), Mode.REMOVE);

        assertThat(report).isEqualTo(new RetentionReport(CUT_OFFS, DUE, DUE));
        assertThat(store.retention().oldest().event()).contains(CUT_OFFS.events());
        assertThat(store.retention().oldest().request()).contains(CUT_OFFS.requests());
    }

    @Test
    void leavesAnEventOfEachBatchWithTheTimeOfTheRun() {
        run(store.retention(), Mode.REMOVE);

        List<AuditEvent> removals = removals();
        assertThat(removals.map(event -> event.facts().get("events").get())).containsExactly("10", "10", "5");
        assertThat(removals.map(event -> event.facts().get("requests").get())).containsExactly("10", "2", "0");
        assertThat(removals).allSatisfy(event -> {
            assertThat(event.at()).isEqualTo(NOW);
            assertThat(event.actor().name()).isEqualTo("sato");
            assertThat(event.facts()).contains(Tuple.of("eventsBefore", CUT_OFFS.events() + ""));
            assertThat(event.facts()).contains(Tuple.of("requestsBefore", CUT_OFFS.requests() + ""));
        });
    }

    @Test
    void leavesAnEventOfARunThatFindsNothing() {
        run(store.retention(), Mode.REMOVE);

        run(store.retention(), Mode.REMOVE);

        assertThat(removals().last().facts()).contains(Tuple.of("events", "0"), Tuple.of("requests", "0"));
        assertThat(removals()).hasSize(4);
    }

    @Test
    void tellsAfterEachBatchHowFarItHasCome() {
        run(store.retention(), Mode.REMOVE);

        assertThat(told).containsExactly("20 of 37", "32 of 37", "37 of 37");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void leavesTheTruthWhereverItIsKilled(int survived) {
        assertThatThrownBy(() -> run(KillingRetention.before(store.retention(), survived), Mode.REMOVE))
                .isInstanceOf(PortUnavailable.class);
        tellsOfWhatIsGone();

        assertThatThrownBy(() -> run(KillingRetention.after(store.retention(), 0), Mode.REMOVE))
                .isInstanceOf(PortUnavailable.class);
        tellsOfWhatIsGone();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void goesOnFromWhereAKilledRunWas(int survived) {
        assertThatThrownBy(() -> run(KillingRetention.after(store.retention(), survived), Mode.REMOVE))
                .isInstanceOf(PortUnavailable.class);

        run(store.retention(), Mode.REMOVE);

        assertThat(store.retention().count(CUT_OFFS)).isEqualTo(RecordCount.NONE);
        assertThat(removed()).isEqualTo(DUE);
    }

    @Test
    void removesOneMonthWhenTheClockIsWrongByYears() {
        store.given(Changes.NONE.event(event(NOW)).request(request(REQUESTS + 1, NOW)));
        clock.step(Duration.ofDays(30 * 366));

        run(store.retention(), Mode.REMOVE);

        assertThat(store.events().filter(event -> event.at().equals(NOW))).hasSize(1);
        assertThat(store.snapshots().request(request(REQUESTS + 1, NOW).key())).isNotEmpty();
    }

    private void tellsOfWhatIsGone() {
        RecordCount left = store.retention().count(CUT_OFFS);
        assertThat(removed().plus(left)).isEqualTo(DUE);
    }

    private RecordCount removed() {
        return removals()
                .map(event -> new RecordCount(number(event, "events"), number(event, "requests")))
                .foldLeft(RecordCount.NONE, RecordCount::plus);
    }

    private static long number(AuditEvent event, String fact) {
        return Long.parseLong(event.facts().get(fact).get());
    }

    private List<AuditEvent> removals() {
        return store.events().filter(event -> event.kind() == AuditEvent.Kind.RECORDS_REMOVED);
    }

    /** Runs, and sets the clock back to when the run began. */
    private RetentionReport run(Retention retention, Mode mode) {
        Instant begun = clock.instant();
        try {
            return new RemoveOldRecordsService(clock, retention, BATCH)
                    .remove(new Command(RetentionPolicy.STANDARD, mode, "sato", this::tell));
        } finally {
            clock.set(begun);
        }
    }

    /** Each batch takes a day, so that a clock read again would show. */
    private void tell(RecordCount removed, RecordCount ofAll) {
        told.add(removed.total() + " of " + ofAll.total());
        clock.step(Duration.ofDays(1));
    }

    private static AuditEvent event(Instant at) {
        return AuditEvent.ofBank(at, AuditEvent.Kind.TOKENS_IMPORTED, "suzuki", Option.none());
    }

    private static HandledRequest request(int number, Instant at) {
        RequestKey key = new RequestKey(new ContractId("K-0001"), new LoginId("hanako"), new RequestId("r-" + number));
        return new HandledRequest(key, new Fingerprint("0123456789abcdef".repeat(4)), TreeMap.empty(), at);
    }
}
