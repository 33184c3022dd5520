package jp.kumiai.otp.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.session.Session;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionPolicyTest {

    private static final Instant NOW = Instant.parse("2036-11-29T17:00:00Z");
    private static final Instant EVENTS_DUE = NOW.minus(Duration.ofDays(10 * 366));
    private static final Instant REQUESTS_DUE = NOW.minus(Duration.ofDays(90));
    private static final RetentionPolicy STANDARD = RetentionPolicy.STANDARD;

    @Nested
    class CutsOff {

        @Test
        void whatIsOlderThanItIsKept() {
            CutOffs cutOffs = STANDARD.cutOffs(NOW, oldest(EVENTS_DUE, REQUESTS_DUE));

            assertThat(cutOffs).isEqualTo(new CutOffs(EVENTS_DUE, REQUESTS_DUE));
        }

        @Test
        void nothingMoreForTheYoungerAge() {
            CutOffs cutOffs = STANDARD.cutOffs(NOW, oldest(NOW, NOW));

            assertThat(cutOffs).isEqualTo(new CutOffs(EVENTS_DUE, REQUESTS_DUE));
        }

        @Test
        void theSameWhereThereIsNothing() {
            CutOffs cutOffs = STANDARD.cutOffs(NOW, new OldestRecords(Option.none(), Option.none()));

            assertThat(cutOffs).isEqualTo(new CutOffs(EVENTS_DUE, REQUESTS_DUE));
        }

        @ParameterizedTest
        @ValueSource(longs = {-1, 0, 1})
        void no31DaysAfterTheOldestEvent(long millis) {
            Instant oldest = EVENTS_DUE.minus(Duration.ofDays(31)).plusMillis(millis);

            CutOffs cutOffs = STANDARD.cutOffs(NOW, oldest(oldest, REQUESTS_DUE));

            assertThat(cutOffs.events()).isEqualTo(EVENTS_DUE.plusMillis(Math.min(0, millis)));
            assertThat(cutOffs.requests()).isEqualTo(REQUESTS_DUE);
        }

        @ParameterizedTest
        @ValueSource(longs = {-1, 0, 1})
        void no31DaysAfterTheOldestRequest(long millis) {
            Instant oldest = REQUESTS_DUE.minus(Duration.ofDays(31)).plusMillis(millis);

            CutOffs cutOffs = STANDARD.cutOffs(NOW, oldest(EVENTS_DUE, oldest));

            assertThat(cutOffs.events()).isEqualTo(EVENTS_DUE);
            assertThat(cutOffs.requests()).isEqualTo(REQUESTS_DUE.plusMillis(Math.min(0, millis)));
        }

        @Test
        void oneMonthWhenTheClockIsWrongByACentury() {
            Instant wrong = NOW.plus(Duration.ofDays(100 * 365));
            Instant events = NOW.minus(Duration.ofDays(3_000));
            Instant requests = NOW.minus(Duration.ofDays(80));

            CutOffs cutOffs = STANDARD.cutOffs(wrong, oldest(events, requests));

            assertThat(cutOffs)
                    .isEqualTo(new CutOffs(events.plus(Duration.ofDays(31)), requests.plus(Duration.ofDays(31))));
        }
    }

    @Nested
    class KeepsForLongEnough {

        @Test
        void eventsForSevenYears() {
            RetentionPeriod shortest = RetentionPolicy.MIN_EVENTS;

            assertThat(new RetentionPolicy(shortest, STANDARD.requests()).events())
                    .isEqualTo(RetentionPeriod.ofYears(7));
            assertThatThrownBy(() -> new RetentionPolicy(aDayLess(shortest), STANDARD.requests()))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void requestsForFourteenDays() {
            RetentionPeriod shortest = RetentionPolicy.MIN_REQUESTS;

            assertThat(new RetentionPolicy(STANDARD.events(), shortest).requests())
                    .isEqualTo(RetentionPeriod.ofDays(14));
            assertThatThrownBy(() -> new RetentionPolicy(STANDARD.events(), aDayLess(shortest)))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void whateverAReportOrASessionReads() {
            assertThat(RetentionPolicy.MIN_EVENTS.length())
                    .isGreaterThan(Duration.ofDays(ReportPeriod.MAX_DAYS + 34))
                    .as("the life of a token")
                    .isGreaterThan(Duration.ofDays(5 * 366));
            assertThat(RetentionPolicy.MIN_REQUESTS.length()).isGreaterThan(Session.MAX_AGE);
        }

        private RetentionPeriod aDayLess(RetentionPeriod period) {
            return RetentionPeriod.ofDays(period.days() - 1);
        }
    }

    private static OldestRecords oldest(Instant event, Instant request) {
        return new OldestRecords(Option.some(event), Option.some(request));
    }
}
