package jp.kumiai.otp.application.report;

import static jp.kumiai.otp.application.testkit.DataShoji.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.report.Contention;
import jp.kumiai.otp.domain.report.PeriodFailure;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.SharedToken;
import jp.kumiai.otp.domain.report.Trouble;
import jp.kumiai.otp.domain.report.TroublesByDay;
import jp.kumiai.otp.domain.token.DeviceState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The reports of a day at データ商事. */
class ShowReportsTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 4, 1);

    private static AskedPeriod asked(LocalDate from, LocalDate to) {
        return new AskedPeriod(Option.some(from), Option.some(to));
    }

    @Nested
    class OfTheDay {

        private final Company company = new Company();
        private final ShowReports reports =
                new ShowReportsService(SteppingClock.at(NOW.plus(Duration.ofHours(1))), company.store.reports());

        @Test
        @Tag("R17")
        @Tag("R18")
        void tellEachWrongCodeAndTheSuspension() {
            for (int i = 0; i < 6; i++) {
                company.enter(company.atTheDoor(DataShoji.JIRO), company.wrong(DataShoji.SHARED));
            }

            TroublesByDay troubles = reports.troubles(AskedPeriod.ANY).get();

            assertThat(troubles.count(TODAY, Trouble.WRONG_CODE)).isEqualTo(6);
            assertThat(troubles.count(TODAY, Trouble.TOKEN_SUSPENDED)).isEqualTo(1);
        }

        @Test
        @Tag("R19a")
        void tellTheUserWhoTypedWrongCodesOnBLG3020() {
            for (int i = 0; i < 6; i++) {
                company.register(company.atTheDoor(DataShoji.SHIRO), DataShoji.SPARE, company.wrong(DataShoji.SPARE));
            }

            TroublesByDay troubles = reports.troubles(AskedPeriod.ANY).get();

            assertThat(troubles.count(TODAY, Trouble.USER_SUSPENDED_FOR_REGISTRATION))
                    .isEqualTo(1);
            assertThat(troubles.count(TODAY, Trouble.WRONG_CODE)).isZero();
        }

        @Test
        @Tag("R5")
        @Tag("R15")
        void tellTheCodeThatAColleagueHadUsed() {
            company.enter(
                    company.atTheDoor(DataShoji.HANAKO),
                    company.fob(DataShoji.SHARED).code());
            company.enter(
                    company.atTheDoor(DataShoji.JIRO),
                    company.fob(DataShoji.SHARED).code());

            Contention contention = reports.contention(AskedPeriod.ANY).get();

            assertThat(contention.tokens())
                    .containsExactly(new SharedToken(DataShoji.SHARED, DataShoji.NUMBER, 2, 1, 1));
        }

        @Test
        @Tag("R16a")
        @Tag("R3a")
        void tellTheTokensAsTheyAreNow() {
            company.enter(
                    company.atTheDoor(DataShoji.HANAKO),
                    company.fob(DataShoji.SHARED).code());

            assertThat(reports.tokensByState().report().count(DeviceState.ON_LOAN))
                    .isEqualTo(4);
            assertThat(reports.tokensByState().at()).isEqualTo(NOW.plus(Duration.ofHours(1)));
            assertThat(reports.drift().report().total()).isEqualTo(1);
        }

        @Test
        @Tag("R35")
        void countTheTokensOnLoan() {
            assertThat(reports.expiry().report().lent()).isEqualTo(4);
        }
    }

    @Nested
    class OfAPeriod {

        private final InMemoryStore store = new InMemoryStore();
        private final SteppingClock clock = SteppingClock.at(NOW);
        private final ShowReports reports = new ShowReportsService(clock, store.reports());

        @Test
        void areOfTheLastThirtyDaysUnlessAskedOtherwise() {
            assertThat(reports.troubles(AskedPeriod.ANY).get().period())
                    .isEqualTo(new ReportPeriod(LocalDate.of(2021, 3, 3), TODAY));
            assertThat(reports.contention(AskedPeriod.ANY).get().period())
                    .isEqualTo(new ReportPeriod(LocalDate.of(2021, 3, 3), TODAY));
        }

        @Test
        void areOfTheLastTwelveMonthsWhenTheyAreOfMonths() {
            assertThat(reports.fees(AskedPeriod.ANY).get().period())
                    .isEqualTo(new ReportPeriod(LocalDate.of(2020, 5, 1), TODAY));
        }

        @Test
        void endTodayInTokyo() {
            clock.set(Instant.parse("2021-04-01T14:59:59.999Z"));
            assertThat(reports.troubles(AskedPeriod.ANY).get().period().to()).isEqualTo(TODAY);

            clock.set(Instant.parse("2021-04-01T15:00:00Z"));
            assertThat(reports.troubles(AskedPeriod.ANY).get().period().to()).isEqualTo(TODAY.plusDays(1));
        }

        @Test
        void areRefusedWhenThePeriodIsNone() {
            AskedPeriod backwards = asked(TODAY, TODAY.minusDays(1));
            AskedPeriod tooLong = asked(TODAY.minusDays(366), TODAY);

            assertThat(reports.troubles(backwards)).isEqualTo(Either.left(PeriodFailure.BACKWARDS));
            assertThat(reports.contention(tooLong)).isEqualTo(Either.left(PeriodFailure.TOO_LONG));
            assertThat(reports.fees(tooLong)).isEqualTo(Either.left(PeriodFailure.TOO_LONG));
        }
    }
}
