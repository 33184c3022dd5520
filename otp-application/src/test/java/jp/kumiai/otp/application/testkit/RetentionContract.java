package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.retention.CutOffs;
import jp.kumiai.otp.domain.retention.OldestRecords;
import jp.kumiai.otp.domain.retention.RecordCount;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.staff.StaffSession;
import jp.kumiai.otp.domain.token.DeviceState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every {@link Retention} does; its bounds are exclusive. */
public interface RetentionContract extends StoreContract {

    /** Two instants far apart, so that one taken for the other shows. */
    CutOffs BEFORE = new CutOffs(DataShoji.NOW.minus(Duration.ofDays(3660)), DataShoji.NOW.minus(Duration.ofDays(90)));

    @Test
    default void hasNothingOldInAnEmptyStore() {
        assertThat(store().retention().oldest()).isEqualTo(new OldestRecords(Option.none(), Option.none()));
        assertThat(store().retention().count(BEFORE)).isEqualTo(RecordCount.NONE);
        assertThat(remove(10)).isEqualTo(RecordCount.NONE);
    }

    @Test
    default void tellsWhenTheOldestOfEachKindIsFrom() {
        Instant event = BEFORE.events().plus(1, ChronoUnit.MICROS);
        Instant request = BEFORE.requests().plus(1, ChronoUnit.MICROS);
        for (long seconds : new long[] {60, 0, 3_600}) {
            given(event("event", event.plusSeconds(seconds)));
            given(request("r-" + seconds, request.plusSeconds(seconds)));
        }

        assertThat(store().retention().oldest()).isEqualTo(new OldestRecords(Option.some(event), Option.some(request)));
    }

    @Test
    default void seesEveryCommitThatWasAcknowledged() {
        OldestRecords none = store().retention().oldest();
        RecordCount nothing = store().retention().count(BEFORE);
        givenAroundTheBounds();

        assertThat(none).isEqualTo(new OldestRecords(Option.none(), Option.none()));
        assertThat(nothing).isEqualTo(RecordCount.NONE);
        assertThat(store().retention().oldest().event()).isNotEmpty();
        assertThat(store().retention().count(BEFORE)).isNotEqualTo(RecordCount.NONE);
    }

    @Test
    default void countsWhatIsOlderThanItsInstant() {
        givenAroundTheBounds();

        assertThat(store().retention().count(BEFORE)).isEqualTo(new RecordCount(1, 1));
        assertThat(store().retention().count(later(1))).isEqualTo(new RecordCount(2, 2));
        assertThat(store().retention().count(later(2))).isEqualTo(new RecordCount(3, 3));
    }

    @Test
    default void removesEventsThatAreOlderThanTheirInstantAndNoOthers() {
        givenAroundTheBounds();

        assertThat(remove(10).events()).isEqualTo(1);

        assertThat(events()).containsExactly("exact", "after", "removed");
    }

    @Test
    default void removesRequestsThatAreOlderThanTheirInstantAndNoOthers() {
        givenAroundTheBounds();

        assertThat(remove(10).requests()).isEqualTo(1);

        assertThat(isAnswered("before")).isFalse();
        assertThat(isAnswered("exact")).isTrue();
        assertThat(isAnswered("after")).isTrue();
    }

    @Test
    default void removesTheOldestEventsFirstAndNoMoreThanTheLimit() {
        given(event("third", BEFORE.events().minusSeconds(1)));
        given(event("first", BEFORE.events().minusSeconds(3)));
        given(event("kept", BEFORE.events()));
        given(event("second", BEFORE.events().minusSeconds(2)));

        assertThat(remove(2)).isEqualTo(new RecordCount(2, 0));
        assertThat(events()).containsExactly("third", "kept", "removed");
        assertThat(remove(2)).isEqualTo(new RecordCount(1, 0));
        assertThat(events()).containsExactly("kept", "removed", "removed");
    }

    @Test
    default void removesTheEventsOfACommitInTheirOrder() {
        store().given(List.of("first", "second", "third")
                .map(name -> event(name, BEFORE.events().minusSeconds(1)))
                .foldLeft(Changes.NONE, Changes::event));

        assertThat(remove(2)).isEqualTo(new RecordCount(2, 0));

        assertThat(events()).containsExactly("third", "removed");
    }

    @Test
    default void removesNoMoreThanTheLimitOfEventsThatAreAlike() {
        AuditEvent alike = event("alike", BEFORE.events().minusSeconds(1));
        store().given(Changes.NONE.event(alike).event(alike));
        given(alike);

        assertThat(remove(2)).isEqualTo(new RecordCount(2, 0));

        assertThat(events()).containsExactly("alike", "removed");
    }

    @Test
    default void countsAndRemovesThousandsAtOnce() {
        Instant event = BEFORE.events().minusSeconds(1);
        Instant request = BEFORE.requests().minusSeconds(1);
        store().given(List.range(0, 2_501)
                .map(String::valueOf)
                .foldLeft(
                        Changes.NONE,
                        (changes, name) -> changes.event(event(name, event)).request(request(name, request))));

        assertThat(store().retention().count(BEFORE)).isEqualTo(new RecordCount(2_501, 2_501));
        assertThat(remove(2_500)).isEqualTo(new RecordCount(2_500, 2_500));
        assertThat(store().retention().count(BEFORE)).isEqualTo(new RecordCount(1, 1));
    }

    @Test
    @Tag("R37a")
    default void keepsWhatOthersWereAnsweredUnderTheIdOfARemovedRequest() {
        List<RequestKey> others = List.of(
                new RequestKey(DataShoji.NUMBER, DataShoji.JIRO.loginId(), new RequestId("r")),
                new RequestKey(new ContractId("K-0002"), DataShoji.HANAKO.loginId(), new RequestId("r")));
        given(request("r", BEFORE.requests().minusSeconds(1)));
        others.forEach(key -> given(request(key, BEFORE.requests())));

        assertThat(remove(10).requests()).isEqualTo(1);

        assertThat(isAnswered("r")).isFalse();
        assertThat(others.flatMap(key -> store().snapshots().request(key)).map(HandledRequest::key))
                .isEqualTo(others);
    }

    @Test
    default void removesNoMoreRequestsThanTheLimit() {
        List<String> ids = List.of("1", "2", "3", "4", "5");
        for (String id : ids) {
            given(request(id, BEFORE.requests().minusSeconds(1)));
        }

        assertThat(remove(2)).isEqualTo(new RecordCount(0, 2));
        assertThat(ids.count(this::isAnswered)).isEqualTo(3);
        assertThat(remove(2)).isEqualTo(new RecordCount(0, 2));
        assertThat(remove(2)).isEqualTo(new RecordCount(0, 1));
        assertThat(ids.count(this::isAnswered)).isZero();
    }

    @Test
    default void removesAsManyRequestsAsTheLimitHoweverManyAreYoung() {
        for (int number = 0; number < 20; number++) {
            given(request("young-" + number, BEFORE.requests()));
        }
        given(request("old-1", BEFORE.requests().minusSeconds(1)));
        given(request("old-2", BEFORE.requests().minusSeconds(1)));

        assertThat(remove(2)).isEqualTo(new RecordCount(0, 2));

        assertThat(isAnswered("old-1")).isFalse();
        assertThat(isAnswered("old-2")).isFalse();
    }

    @Test
    default void appendsTheEventOfWhatWasRemoved() {
        givenAroundTheBounds();

        RecordCount removed = store().retention().remove(later(2), 2, RetentionContract::telling);
        RecordCount rest = store().retention().remove(later(2), 2, RetentionContract::telling);

        assertThat(removed).isEqualTo(new RecordCount(2, 2));
        assertThat(rest).isEqualTo(new RecordCount(1, 1));
        assertThat(store().events()).containsExactlyInAnyOrder(telling(removed), telling(rest));
    }

    @Test
    default void appendsTheEventOfHavingRemovedNothing() {
        RecordCount removed = store().retention().remove(BEFORE, 2, RetentionContract::telling);

        assertThat(removed).isEqualTo(RecordCount.NONE);
        assertThat(store().events()).containsExactly(telling(removed));
    }

    @Test
    default void removesNothingWithoutItsEvent() {
        IllegalStateException noEvent = new IllegalStateException("no event");
        givenAroundTheBounds();

        assertThatThrownBy(() -> store().retention().remove(BEFORE, 10, removed -> {
                    throw noEvent;
                }))
                .isSameAs(noEvent);

        assertThat(events()).containsExactly("before", "exact", "after");
        assertThat(isAnswered("before")).isTrue();
    }

    @Test
    default void touchesNothingElseHoweverOld() {
        Instant old = BEFORE.events().minus(Duration.ofDays(1));
        Session session =
                aSessionOf(DataShoji.HANAKO).openedAt(old).lastUsedAt(old).build();
        StaffSession ofStaff =
                DeskStates.session(DeskStates.member("clerk1"), 1).touched(old);
        store().given(DataShoji.founded()
                .session(session)
                .application(DeskStates.receivedAt(DataShoji.NUMBER, "A-1", old).withdrawn())
                .loan(DeskStates.lentAt(DataShoji.NUMBER, "10000001", old).endedAs(DeviceState.DISPOSED, old))
                .debit(DeskStates.debit(DataShoji.NUMBER, DeskStates.monthsBefore(200), 1)
                        .with(new DebitState.Paid(old)))
                .run(DeskStates.run(DeskStates.monthsBefore(200)).closed(old))
                .staff(DeskStates.member("clerk1"))
                .session(ofStaff));
        ContractFile file = store().contractRecords().file(DataShoji.NUMBER).get();
        givenAroundTheBounds();

        remove(10);

        assertThat(store().snapshots().roster(DataShoji.NUMBER).get().standings())
                .hasSize(5);
        assertThat(store().snapshots().ofSession(session.key())).isNotEmpty();
        assertThat(store().contractRecords().file(DataShoji.NUMBER)).contains(file);
        assertThat(store().ledger().debitsOf(DataShoji.NUMBER)).hasSize(1);
        assertThat(store().ledger().runs(1)).hasSize(1);
        assertThat(store().staffRecords().standing(ofStaff.key())).isNotEmpty();
    }

    @Test
    @Tag("R37a")
    default void letsTheIdOfARemovedRequestBeUsedAgainAndNoOther() {
        givenAroundTheBounds();
        remove(10);

        Outcome removed = store().commits().commit(Changes.NONE.request(request("before", DataShoji.NOW)));
        Outcome kept = store().commits().commit(Changes.NONE.request(request("exact", DataShoji.NOW)));

        assertThat(removed).isEqualTo(Outcome.COMMITTED);
        assertThat(kept).isEqualTo(Outcome.STALE);
        assertThat(store().snapshots().request(key("before"))).contains(request("before", DataShoji.NOW));
        assertThat(store().snapshots().request(key("exact"))).contains(request("exact", BEFORE.requests()));
    }

    @Test
    default void takesARemovalThatDoesNotAnswerForAFault() {
        Retention broken = brokenStore().retention();

        assertThatThrownBy(broken::oldest).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.count(BEFORE)).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.remove(BEFORE, 1, RetentionContract::telling))
                .isInstanceOf(PortUnavailable.class);
    }

    private RecordCount remove(int limit) {
        return store().retention().remove(BEFORE, limit, RetentionContract::telling);
    }

    /** Of each kind one a microsecond before the instant, one at it, and one a microsecond after it. */
    private void givenAroundTheBounds() {
        List.of("before", "exact", "after").zipWithIndex().forEach(named -> {
            CutOffs at = later(named._2() - 1);
            given(event(named._1(), at.events()));
            given(request(named._1(), at.requests()));
        });
    }

    private void given(AuditEvent event) {
        store().given(Changes.NONE.event(event));
    }

    private void given(HandledRequest request) {
        store().given(Changes.NONE.request(request));
    }

    private List<String> events() {
        return store().events().flatMap(event -> event.facts().get("name"));
    }

    private boolean isAnswered(String id) {
        return store().snapshots().request(key(id)).isDefined();
    }

    private static CutOffs later(int micros) {
        return new CutOffs(
                BEFORE.events().plus(micros, ChronoUnit.MICROS),
                BEFORE.requests().plus(micros, ChronoUnit.MICROS));
    }

    private static AuditEvent telling(RecordCount removed) {
        return event("removed", DataShoji.NOW).with("removed", removed);
    }

    private static AuditEvent event(String name, Instant at) {
        return AuditEvent.ofBank(at, AuditEvent.Kind.RECORDS_REMOVED, "sato", Option.none())
                .with("name", name);
    }

    private static HandledRequest request(String id, Instant at) {
        return request(key(id), at);
    }

    private static HandledRequest request(RequestKey key, Instant at) {
        return new HandledRequest(
                key,
                new Fingerprint("0123456789abcdef".repeat(4)),
                TreeMap.of("answer", key.id().value()),
                at);
    }

    private static RequestKey key(String id) {
        return new RequestKey(DataShoji.NUMBER, DataShoji.HANAKO.loginId(), new RequestId(id));
    }
}
