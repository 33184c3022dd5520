package jp.kumiai.otp.domain.staff;

import static jp.kumiai.otp.domain.testkit.SessionBuilder.keyNumber;
import static jp.kumiai.otp.domain.testkit.StaffBuilder.aMember;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import jp.kumiai.otp.domain.version.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session that was opened at nine and last used at noon. */
class StaffStandingTest {

    private static final Instant OPENED = tokyo("2026-05-20T09:00");
    private static final StaffMember MEMBER = aMember().build();

    @Test
    void beginsWithTheMembersEpoch() {
        assertThat(StaffSession.opened(keyNumber(1), aMember().inEpoch(4).build(), OPENED))
                .isEqualTo(new StaffSession(keyNumber(1), MEMBER.id(), 4, OPENED, OPENED, Version.NEW));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-20T12:14:59.999, true", "2026-05-20T12:15:00.000, false", "2026-05-20T12:15:00.001, false"})
    void isOverAfterFifteenIdleMinutes(String now, boolean live) {
        assertThat(lastUsed("2026-05-20T12:00").isLive(tokyo(now))).isEqualTo(live);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-20T16:59:59.999, true", "2026-05-20T17:00:00.000, false", "2026-05-20T17:00:00.001, false"})
    void isOverAfterEightHours(String now, boolean live) {
        assertThat(lastUsed("2026-05-20T16:50").isLive(tokyo(now))).isEqualTo(live);
    }

    @Test
    void isOverWithTheEpochAndWhenTheMemberIsBlocked() {
        StaffSession session = StaffSession.opened(keyNumber(1), MEMBER, OPENED);
        StaffMember blockedInTheSameEpoch = aMember().blocked().inEpoch(0).build();

        assertThat(new StaffStanding(session, MEMBER).isLive(OPENED)).isTrue();
        assertThat(new StaffStanding(session, aMember().inEpoch(1).build()).isLive(OPENED))
                .isFalse();
        assertThat(new StaffStanding(session, blockedInTheSameEpoch).isLive(OPENED))
                .isFalse();
        assertThat(new StaffStanding(session, MEMBER.block()).isLive(OPENED)).isFalse();
    }

    @Test
    void isNoMembersSessionBesideAnother() {
        StaffSession session = StaffSession.opened(keyNumber(1), MEMBER, OPENED);

        assertThatThrownBy(() ->
                        new StaffStanding(session, aMember().loggingInAs("jiro").build()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-20T12:00:59.999, false", "2026-05-20T12:01:00.000, true"})
    void isNotedAsUsedOnceAMinute(String now, boolean due) {
        StaffSession session = lastUsed("2026-05-20T12:00").session();

        assertThat(session.isDueForTouch(tokyo(now))).isEqualTo(due);
        assertThat(session.touched(tokyo(now)))
                .isEqualTo(new StaffSession(keyNumber(1), MEMBER.id(), 0, OPENED, tokyo(now), Version.NEW));
    }

    private static StaffStanding lastUsed(String at) {
        return new StaffStanding(
                StaffSession.opened(keyNumber(1), MEMBER, OPENED).touched(tokyo(at)), MEMBER);
    }
}
