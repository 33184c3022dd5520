package jp.kumiai.otp.domain.loan;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.LoanBuilder.aLoan;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LoanTest {

    private static final Instant FIRST_OF_JUNE = tokyo("2026-06-01T00:00");

    @Nested
    @Tag("F4")
    @Tag("F5")
    class Counting {

        @ParameterizedTest
        @CsvSource({
            "2026-05-30, true",
            "2026-05-31, true",
            "2026-06-01, false",
            "2026-06-02, false",
        })
        void beginsStrictlyAfterTheStartDate(String start, boolean counts) {
            assertThat(aLoan().startingOn(start).build().countsAt(FIRST_OF_JUNE))
                    .isEqualTo(counts);
        }

        @Test
        void beginsOneMillisecondAfterTheStartOfTheDayInTokyo() {
            Loan loan = aLoan().startingOn("2026-06-01").build();

            assertThat(loan.countsAt(FIRST_OF_JUNE.plusMillis(1))).isTrue();
        }

        @ParameterizedTest
        @Tag("F7")
        @CsvSource({
            "2026-05-31T23:59:59.999, false",
            "2026-06-01T00:00:00.000, false",
            "2026-06-01T00:00:00.001, true",
        })
        void endsWithTheReport(String ended, boolean counts) {
            for (DeviceState as : new DeviceState[] {DeviceState.LOST, DeviceState.DEFECTIVE, DeviceState.RETURNED}) {
                Loan over = aLoan().endedAt(tokyo(ended), as).build();

                assertThat(over.countsAt(FIRST_OF_JUNE)).as("%s", as).isEqualTo(counts);
            }
        }

        @ParameterizedTest
        @CsvSource({
            "2026-05-31T23:59:59.999, false",
            "2026-06-01T00:00:00.000, false",
            "2026-06-01T00:00:00.001, true",
            "2026-06-01T08:00:00.000, true",
        })
        void endsWithTheExpiry(String expiry, boolean counts) {
            assertThat(aLoan().expiringAt(tokyo(expiry)).build().countsAt(FIRST_OF_JUNE))
                    .isEqualTo(counts);
        }

        @Test
        @Tag("F6")
        void knowsOfNoUserAtAll() {
            assertThat(Loan.class.getRecordComponents())
                    .extracting(component -> component.getName())
                    .containsExactly("contract", "serial", "lentAt", "startDate", "expiresAt", "end", "version");
        }
    }

    @Nested
    class Beginning {

        private static final Instant NOW = tokyo("2026-05-31T23:59:59.999");
        private final Token token = aToken().build();

        @Test
        @Tag("R16a")
        void takesSerialNumberAndExpiryFromTheToken() {
            Loan loan = Loan.of(token, ContractBuilder.NUMBER, day("2026-06-01"), NOW);

            assertThat(loan)
                    .isEqualTo(aLoan().of("12345678")
                            .lentAt(NOW)
                            .startingOn("2026-06-01")
                            .expiringAt(token.expiresAt())
                            .build());
            assertThat(loan.isOpen()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "2026-05-30, 2026-05-31",
            "2026-05-31, 2026-05-31",
            "2026-06-01, 2026-06-01",
        })
        @Tag("F5")
        void withoutAnApplicationIsAtTheContractsStartButNotBeforeToday(LocalDate contract, LocalDate start) {
            Loan loan = Loan.lentAtOnce(token, aContract().startingOn(contract).build(), NOW);

            assertThat(loan.startDate()).isEqualTo(start);
            assertThat(loan.contract()).isEqualTo(ContractBuilder.NUMBER);
        }

        @Test
        @Tag("F5")
        void withoutAnApplicationIsTodayInTokyo() {
            Loan loan = Loan.lentAtOnce(
                    token, aContract().startingOn(day("2026-05-01")).build(), NOW.plusMillis(1));

            assertThat(loan.startDate()).isEqualTo(day("2026-06-01"));
        }
    }

    @Nested
    class Changing {

        private final Loan loan = aLoan().version(3).build();

        @ParameterizedTest
        @EnumSource(names = {"LOST", "DEFECTIVE", "RETURNED"})
        @Tag("F7")
        void isOverFromTheReportOn(DeviceState as) {
            Loan over = loan.endedAs(as, FIRST_OF_JUNE.minus(Duration.ofDays(3)));

            assertThat(over)
                    .isEqualTo(aLoan().version(3)
                            .endedAt(tokyo("2026-05-29T00:00"), as)
                            .build());
            assertThat(over.isOpen()).isFalse();
        }

        @Test
        @Tag("R10")
        void startsOnALaterDay() {
            assertThat(loan.startingOn(day("2026-07-01")))
                    .isEqualTo(aLoan().version(3).startingOn("2026-07-01").build());
        }
    }
}
