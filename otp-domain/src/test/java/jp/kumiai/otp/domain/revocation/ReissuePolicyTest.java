package jp.kumiai.otp.domain.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.TimeZone;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** トークン発行可能日時. All times here are written as a clock on the wall in Tokyo shows them. */
@Tag("R21")
@Tag("P1")
@Tag("P2")
class ReissuePolicyTest {

    private static final ReissuePolicy POLICY = ReissuePolicy.STANDARD;

    @Nested
    class RuleBook {

        @ParameterizedTest(name = "revoked at {0}, again from {1}")
        @CsvSource({
            "01:35:00, 02:05:00",
            "01:36:00, 02:06:00",
            "02:05:59, 02:35:59",
            "02:06:00, 08:10:00",
            "05:00:00, 08:10:00",
            "07:40:00, 08:10:00",
            "08:09:59, 08:10:00",
            "08:10:00, 08:10:00",
            "08:10:01, 08:40:01"
        })
        void holdsRowByRow(String revoked, String earliest) {
            assertThat(earliest("2021-04-01T" + revoked)).isEqualTo(tokyo("2021-04-01T" + earliest));
        }

        @Test
        void holdsPastMidnight() {
            assertThat(earliest("2021-04-01T23:45:00")).isEqualTo(tokyo("2021-04-02T00:15:00"));
        }
    }

    @Nested
    class Boundaries {

        @ParameterizedTest(name = "revoked at {0}, again from {1}")
        @CsvSource({
            "02:05:58, 02:35:58",
            "02:06:01, 08:10:00",
            "07:39:59, 08:10:00",
            "07:40:01, 08:10:00",
            "01:34:59, 02:04:59",
            "01:35:01, 02:05:01",
            "01:35:59, 02:05:59",
            "01:36:01, 02:06:01",
            "08:10:02, 08:40:02",
            "00:00:00, 00:30:00",
            "00:00:01, 00:30:01"
        })
        void lieAtTheSecond(String revoked, String earliest) {
            assertThat(earliest("2021-04-01T" + revoked)).isEqualTo(tokyo("2021-04-01T" + earliest));
        }

        /** The revocation counts to the second, so the night begins at its first and ends with its last millisecond. */
        @ParameterizedTest(name = "revoked at {0}, again from {1}")
        @CsvSource({
            "02:05:59.999, 02:35:59",
            "02:06:00.001, 08:10:00",
            "08:09:59.999, 08:10:00",
            "08:10:00.001, 08:10:00",
            "08:10:00.999999999, 08:10:00",
            "12:00:00.001, 12:30:00",
            "12:00:00.999, 12:30:00"
        })
        void takeNoNoticeOfFractionsOfASecond(String revoked, String earliest) {
            assertThat(earliest("2021-04-01T" + revoked)).isEqualTo(tokyo("2021-04-01T" + earliest));
        }

        @ParameterizedTest(name = "revoked at {0}, again from {1}")
        @CsvSource({
            "2021-04-01T23:29:59, 2021-04-01T23:59:59",
            "2021-04-01T23:30:00, 2021-04-02T00:00:00",
            "2021-04-01T23:30:01, 2021-04-02T00:00:01",
            "2021-04-01T23:59:59.999, 2021-04-02T00:29:59",
            "2021-04-30T23:45:00, 2021-05-01T00:15:00",
            "2023-02-28T23:45:00, 2023-03-01T00:15:00",
            "2024-02-28T23:45:00, 2024-02-29T00:15:00",
            "2024-02-29T02:06:00, 2024-02-29T08:10:00",
            "2024-02-29T23:45:00, 2024-03-01T00:15:00",
            "2021-12-31T05:00:00, 2021-12-31T08:10:00",
            "2021-12-31T23:29:59, 2021-12-31T23:59:59",
            "2021-12-31T23:30:00, 2022-01-01T00:00:00",
            "2021-12-31T23:45:00, 2022-01-01T00:15:00",
            "2022-01-01T02:06:00, 2022-01-01T08:10:00"
        })
        void crossDaysMonthsAndYears(String revoked, String earliest) {
            assertThat(earliest(revoked)).isEqualTo(tokyo(earliest));
        }

        /** Written without a calendar: seconds of the day are counted, nothing else. */
        @Test
        void areTheOnlyOnesOnAWholeDay() {
            Instant midnight = tokyo("2024-02-29T00:00:00");

            for (int second = 0; second < 86_400; second++) {
                int expected = second >= 7_560 && second <= 29_400 ? 29_400 : second + 1_800;

                assertThat(POLICY.earliestReissue(midnight.plusSeconds(second)))
                        .isEqualTo(midnight.plusSeconds(expected));
            }
        }
    }

    @Nested
    class ZoneOfTheMachine {

        /** The two days are those on which summer time begins and ends in New York. */
        @ParameterizedTest
        @ValueSource(strings = {"UTC", "America/New_York", "Europe/London", "Pacific/Kiritimati", "Asia/Kathmandu"})
        void makesNoDifference(String zone) {
            TimeZone before = TimeZone.getDefault();
            try {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));

                assertThat(earliest("2021-03-14T02:05:59")).isEqualTo(tokyo("2021-03-14T02:35:59"));
                assertThat(earliest("2021-03-14T02:06:00")).isEqualTo(tokyo("2021-03-14T08:10:00"));
                assertThat(earliest("2021-03-14T15:45:00")).isEqualTo(tokyo("2021-03-14T16:15:00"));
                assertThat(earliest("2021-11-07T08:10:00")).isEqualTo(tokyo("2021-11-07T08:10:00"));
                assertThat(earliest("2021-11-07T08:10:01")).isEqualTo(tokyo("2021-11-07T08:40:01"));
                assertThat(earliest("2021-11-07T14:45:00")).isEqualTo(tokyo("2021-11-07T15:15:00"));
            } finally {
                TimeZone.setDefault(before);
            }
        }
    }

    @Nested
    class Policies {

        @Test
        void areThirtyMinutesAndTheManualsNightByDefault() {
            assertThat(POLICY.delay()).isEqualTo(Duration.ofMinutes(30));
            assertThat(POLICY.nightFrom()).isEqualTo(LocalTime.of(2, 6, 0));
            assertThat(POLICY.nightTo()).isEqualTo(LocalTime.of(8, 10, 0));
        }

        @Test
        void canDoWithoutAWait() {
            ReissuePolicy none = new ReissuePolicy(Duration.ZERO, LocalTime.of(2, 6), LocalTime.of(8, 10));

            assertThat(none.earliestReissue(tokyo("2021-04-01T12:00:00"))).isEqualTo(tokyo("2021-04-01T12:00:00"));
        }

        @Test
        void knowNoNegativeWait() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ReissuePolicy(Duration.ofNanos(-1), LocalTime.of(2, 6), LocalTime.of(8, 10)));
        }

        @ParameterizedTest
        @CsvSource({"08:10, 08:10", "08:10:01, 08:10", "22:00, 06:00"})
        void knowNoNightThatEndsBeforeItBegins(LocalTime from, LocalTime to) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ReissuePolicy(Duration.ZERO, from, to));
        }

        @Test
        void letANightLastASecond() {
            ReissuePolicy aSecond = new ReissuePolicy(Duration.ZERO, LocalTime.of(2, 0), LocalTime.of(2, 0, 1));

            assertThat(aSecond.earliestReissue(tokyo("2021-04-01T02:00:00"))).isEqualTo(tokyo("2021-04-01T02:00:01"));
        }
    }

    private static Instant earliest(String revokedAt) {
        return POLICY.earliestReissue(tokyo(revokedAt));
    }

    /** Nine hours ahead of UTC, in winter and in summer. */
    private static Instant tokyo(String wallClock) {
        return OffsetDateTime.parse(wallClock + "+09:00").toInstant();
    }
}
