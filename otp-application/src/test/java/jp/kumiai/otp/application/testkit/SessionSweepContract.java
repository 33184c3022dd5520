package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.keyNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.SessionSweep;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffSession;
import jp.kumiai.otp.domain.version.Version;
import org.junit.jupiter.api.Test;

/** What every {@link SessionSweep} does; both of its bounds are inclusive. */
public interface SessionSweepContract extends StoreContract {

    Instant LAST_USED = DataShoji.NOW.minus(Duration.ofMinutes(15));
    Instant OPENED = DataShoji.NOW.minus(Duration.ofHours(8));

    @Test
    default void removesWhatWasLastUsedAtTheBoundOrBefore() {
        given(1, DataShoji.NOW, LAST_USED.minus(1, ChronoUnit.MICROS));
        given(2, DataShoji.NOW, LAST_USED);
        given(3, DataShoji.NOW, LAST_USED.plus(1, ChronoUnit.MICROS));

        assertThat(sweep()).isEqualTo(2);

        assertThat(isThere(1)).isFalse();
        assertThat(isThere(2)).isFalse();
        assertThat(isThere(3)).isTrue();
    }

    @Test
    default void removesWhatWasOpenedAtTheBoundOrBefore() {
        given(1, OPENED.minus(1, ChronoUnit.MICROS), DataShoji.NOW);
        given(2, OPENED, DataShoji.NOW);
        given(3, OPENED.plus(1, ChronoUnit.MICROS), DataShoji.NOW);

        assertThat(sweep()).isEqualTo(2);

        assertThat(isThere(1)).isFalse();
        assertThat(isThere(2)).isFalse();
        assertThat(isThere(3)).isTrue();
    }

    @Test
    default void removesWhatIsOverInBothWaysOnce() {
        given(1, OPENED, LAST_USED);

        assertThat(sweep()).isEqualTo(1);
        assertThat(sweep()).isZero();
    }

    @Test
    default void removesWhatStaffLastUsedAtTheBoundOrBefore() {
        givenOfStaff(1, DataShoji.NOW, LAST_USED.minus(1, ChronoUnit.MICROS));
        givenOfStaff(2, DataShoji.NOW, LAST_USED);
        givenOfStaff(3, DataShoji.NOW, LAST_USED.plus(1, ChronoUnit.MICROS));

        assertThat(sweep()).isEqualTo(2);

        assertThat(isThereOfStaff(1)).isFalse();
        assertThat(isThereOfStaff(2)).isFalse();
        assertThat(isThereOfStaff(3)).isTrue();
    }

    @Test
    default void removesWhatStaffOpenedAtTheBoundOrBefore() {
        givenOfStaff(1, OPENED.minus(1, ChronoUnit.MICROS), DataShoji.NOW);
        givenOfStaff(2, OPENED, DataShoji.NOW);
        givenOfStaff(3, OPENED.plus(1, ChronoUnit.MICROS), DataShoji.NOW);

        assertThat(sweep()).isEqualTo(2);

        assertThat(isThereOfStaff(1)).isFalse();
        assertThat(isThereOfStaff(2)).isFalse();
        assertThat(isThereOfStaff(3)).isTrue();
    }

    @Test
    default void keepsTheLiveSessionsOfAMemberWhoHasOneThatIsOver() {
        givenOfStaff(1, OPENED, LAST_USED);
        givenOfStaffAgain(1, 2, DataShoji.NOW, DataShoji.NOW);

        assertThat(sweep()).isEqualTo(1);

        assertThat(isThereOfStaff(1)).isFalse();
        assertThat(isThereOfStaff(2)).isTrue();
    }

    @Test
    default void countsSessionsOfCompaniesAndOfStaffTogether() {
        given(1, OPENED, LAST_USED);
        givenOfStaff(1, OPENED, LAST_USED);
        givenOfStaff(2, OPENED, LAST_USED);

        assertThat(sweep()).isEqualTo(3);
        assertThat(sweep()).isZero();
    }

    @Test
    default void removesNothingFromAnEmptyStore() {
        assertThat(sweep()).isZero();
    }

    @Test
    default void takesASweepThatDoesNotAnswerForAFault() {
        assertThatThrownBy(() -> brokenStore().sessionSweep().removeIdle(LAST_USED, OPENED))
                .isInstanceOf(PortUnavailable.class);
    }

    private int sweep() {
        return store().sessionSweep().removeIdle(LAST_USED, OPENED);
    }

    private boolean isThere(int number) {
        return store().snapshots().ofSession(keyNumber(number)).isDefined();
    }

    private void given(int number, Instant openedAt, Instant lastUsedAt) {
        if (store().snapshots().ofUser(DataShoji.HANAKO.loginId()).isEmpty()) {
            store().given(DataShoji.founded());
        }
        store().given(Changes.NONE.session(aSessionOf(DataShoji.HANAKO)
                .under(keyNumber(number))
                .openedAt(openedAt)
                .lastUsedAt(lastUsedAt)
                .build()));
    }

    private boolean isThereOfStaff(int number) {
        return store().staffRecords().standing(keyNumber(number)).isDefined();
    }

    private void givenOfStaff(int number, Instant openedAt, Instant lastUsedAt) {
        store().given(Changes.NONE.staff(DeskStates.member("clerk" + number)));
        givenOfStaffAgain(number, number, openedAt, lastUsedAt);
    }

    private void givenOfStaffAgain(int member, int number, Instant openedAt, Instant lastUsedAt) {
        StaffId id = new StaffId("clerk" + member);
        store().given(Changes.NONE.session(
                new StaffSession(keyNumber(number), id, 0, openedAt, lastUsedAt, Version.NEW)));
    }
}
