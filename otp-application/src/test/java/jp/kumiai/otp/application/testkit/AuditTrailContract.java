package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.AuditTrail;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.token.SerialNumber;
import org.junit.jupiter.api.Test;

/** What every {@link AuditTrail} does. That the fields of an event come back is in {@link RoundTripContract}. */
public interface AuditTrailContract extends StoreContract {

    @Test
    default void tellsNothingFromAnEmptyStore() {
        assertThat(store().auditTrail().latestAbout(DataShoji.SHARED, 1)).isEmpty();
    }

    @Test
    default void tellsTheNewestFirstInWhateverOrderTheyWereCommitted() {
        AuditEvent first = refused(DataShoji.NOW);
        AuditEvent second = refused(DataShoji.NOW.plus(1, ChronoUnit.MICROS));
        AuditEvent third = refused(DataShoji.NOW.plusSeconds(60));
        for (AuditEvent event : List.of(second, third, first)) {
            store().given(Changes.NONE.event(event));
        }

        List<AuditEvent> found = store().auditTrail().latestAbout(DataShoji.SHARED, 10);

        assertThat(found).containsExactly(third, second, first);
    }

    @Test
    default void tellsTheEventsOfOneCommitFromTheLastToTheFirst() {
        store().given(numbered("a", 3));

        List<AuditEvent> found = store().auditTrail().latestAbout(DataShoji.SHARED, 10);

        assertThat(facts(found)).containsExactly("a2", "a1", "a0");
    }

    @Test
    default void keepsTheEventsOfACommitTogetherWhenAnotherHappenedAtTheSameInstant() {
        store().given(numbered("a", 2));
        store().given(numbered("b", 2));

        List<AuditEvent> found = store().auditTrail().latestAbout(DataShoji.SHARED, 10);

        assertThat(facts(found)).isIn(List.of("a1", "a0", "b1", "b0"), List.of("b1", "b0", "a1", "a0"));
    }

    @Test
    default void tellsTheLatestAndNoMoreThanTheLimit() {
        store().given(numbered("a", 3));

        assertThat(facts(store().auditTrail().latestAbout(DataShoji.SHARED, 1))).containsExactly("a2");
        assertThat(facts(store().auditTrail().latestAbout(DataShoji.SHARED, 2))).containsExactly("a2", "a1");
        assertThat(store().auditTrail().latestAbout(DataShoji.SHARED, 3)).hasSize(3);
        assertThat(store().auditTrail().latestAbout(DataShoji.SHARED, 4)).hasSize(3);
        assertThat(store().auditTrail().latestAbout(DataShoji.SHARED, Integer.MAX_VALUE))
                .hasSize(3);
    }

    @Test
    default void tellsAsManyAsTheLimitHoweverManyOthersAreNewer() {
        AuditEvent first = refused(DataShoji.NOW);
        AuditEvent second = refused(DataShoji.NOW.plusSeconds(1));
        store().given(Changes.NONE.event(first));
        store().given(Changes.NONE.event(second));
        for (int number = 2; number < 7; number++) {
            store().given(Changes.NONE.event(
                    refused(DataShoji.NOW.plusSeconds(number)).about(DataShoji.ICHIROS)));
        }

        assertThat(store().auditTrail().latestAbout(DataShoji.SHARED, 1)).containsExactly(second);
        assertThat(store().auditTrail().latestAbout(DataShoji.SHARED, 2)).containsExactly(second, first);
    }

    @Test
    default void tellsNothingAboutOtherTokensNorAboutNone() {
        AuditEvent event = refused(DataShoji.NOW);
        store().given(Changes.NONE
                .event(event)
                .event(event.about(DataShoji.ICHIROS))
                .event(event.about(new SerialNumber(DataShoji.SHARED.value() + "9")))
                .event(event.about(Option.none())));

        assertThat(store().auditTrail().latestAbout(DataShoji.SHARED, 10)).containsExactly(event);
        assertThat(store().auditTrail().latestAbout(DataShoji.SABUROS, 10)).isEmpty();
    }

    @Test
    default void tellsWhatEveryCompanyAndTheBankDidWithTheToken() {
        AuditEvent byTheBank = AuditEvent.ofBank(DataShoji.NOW, AuditEvent.Kind.DEVICE_MOVED, "窓口 1", Option.none())
                .about(DataShoji.SHARED);
        AuditEvent byOthers = AuditEvent.ofCustomer(
                        DataShoji.NOW,
                        AuditEvent.Kind.TOKEN_REGISTERED,
                        new ContractId("K-0002"),
                        DataShoji.JIRO.loginId())
                .about(DataShoji.SHARED);
        AuditEvent own = refused(DataShoji.NOW);
        store().given(Changes.NONE.event(byTheBank).event(byOthers).event(own));

        List<AuditEvent> found = store().auditTrail().latestAbout(DataShoji.SHARED, 10);

        assertThat(found).containsExactly(own, byOthers, byTheBank);
    }

    @Test
    default void tellsNothingOfWhatWasNeverCommitted() {
        store().given(DataShoji.founded());
        Changes stale = Changes.NONE
                .token(aToken().numbered(DataShoji.SHARED).version(2).build())
                .event(refused(DataShoji.NOW));

        assertThat(store().commits().commit(stale)).isEqualTo(Outcome.STALE);

        assertThat(store().auditTrail().latestAbout(DataShoji.SHARED, 10)).isEmpty();
    }

    @Test
    default void seesEveryCommitThatWasAcknowledged() {
        assertThat(store().auditTrail().latestAbout(DataShoji.SHARED, 10)).isEmpty();

        store().given(Changes.NONE.event(refused(DataShoji.NOW)));

        assertThat(store().auditTrail().latestAbout(DataShoji.SHARED, 10)).hasSize(1);
    }

    @Test
    default void takesATrailThatDoesNotAnswerForAFault() {
        AuditTrail broken = brokenStore().auditTrail();

        assertThatThrownBy(() -> broken.latestAbout(DataShoji.SHARED, 1)).isInstanceOf(PortUnavailable.class);
    }

    private static Changes numbered(String commit, int events) {
        return List.range(0, events)
                .map(number -> refused(DataShoji.NOW).with("number", commit + number))
                .foldLeft(Changes.NONE, Changes::event);
    }

    private static List<String> facts(List<AuditEvent> events) {
        return events.flatMap(event -> event.facts().get("number"));
    }

    private static AuditEvent refused(Instant at) {
        return AuditEvent.ofCustomer(at, AuditEvent.Kind.CODE_REFUSED, DataShoji.NUMBER, DataShoji.HANAKO.loginId())
                .about(DataShoji.SHARED);
    }
}
