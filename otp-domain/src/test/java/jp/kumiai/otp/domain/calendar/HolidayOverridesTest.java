package jp.kumiai.otp.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.domain.calendar.OverrideLineError.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bank's file of days on which it departs from the law. */
@Tag("F8")
class HolidayOverridesTest {

    private static final LocalDate SECOND_OF_MAY = LocalDate.of(2031, 5, 2);

    @Nested
    class Lines {

        @Test
        void closeAndOpenDays() {
            HolidayOverrides overrides = parsed("2031-05-02,休,特別の休日\n2031-05-03,営\n2031-05-04,営,\n");

            assertThat(overrides.closureOf(SECOND_OF_MAY)).isEqualTo(Option.some("特別の休日"));
            assertThat(overrides.opens(SECOND_OF_MAY)).isFalse();
            assertThat(overrides.opens(SECOND_OF_MAY.plusDays(1))).isTrue();
            assertThat(overrides.opens(SECOND_OF_MAY.plusDays(2))).isTrue();
            assertThat(overrides.closureOf(SECOND_OF_MAY.plusDays(1))).isEqualTo(Option.none());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2031-05-02,休,特別の休日",
                    "\uFEFF2031-05-02,休,特別の休日",
                    "# 2031\r\n\r\n   \r\n 2031-05-02 , 休 , 特別の休日 \r\n",
                    "\uFEFF# 官報による\n  # 2031-05-02,営\n2031-05-02,休,特別の休日\r"
                })
        void mayHaveBlanksCommentsAndAByteOrderMark(String text) {
            assertThat(parsed(text).closureOf(SECOND_OF_MAY)).isEqualTo(Option.some("特別の休日"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\uFEFF", "\n\n", "# nothing yet"})
        void mayBeNone(String text) {
            assertThat(parsed(text).closureOf(SECOND_OF_MAY)).isEqualTo(Option.none());
        }

        private static HolidayOverrides parsed(String text) {
            return HolidayOverrides.parse(text).get();
        }
    }

    @Nested
    class WrongLines {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "2031-05-02                  | FIELD_COUNT",
                    "2031-05-02,休,特別の休日,   | FIELD_COUNT",
                    "2031-05-02;休;特別の休日    | FIELD_COUNT",
                    "2031-02-29,休,特別の休日    | BAD_DATE",
                    "2031-5-2,休,特別の休日      | BAD_DATE",
                    "2031/05/02,休,特別の休日    | BAD_DATE",
                    "２０３１-05-02,休,特別の休日 | BAD_DATE",
                    ",休,特別の休日              | BAD_DATE",
                    "2015-12-31,休,特別の休日    | YEAR_NOT_COVERED",
                    "2051-01-01,休,特別の休日    | YEAR_NOT_COVERED",
                    "2031-05-02,休日,特別の休日  | UNKNOWN_KIND",
                    "2031-05-02,,特別の休日      | UNKNOWN_KIND",
                    "2031-05-02,休               | BAD_NAME",
                    "2031-05-02,休,              | BAD_NAME",
                    "2031-05-02,休,特別\u0007の休日 | BAD_NAME",
                    "2031-05-02,休,特別\u202eの休日 | BAD_NAME",
                    "2031-05-02,営,特別の休日    | NAME_OF_OPEN_DAY"
                })
        void haveAReason(String line, Reason reason) {
            assertThat(HolidayOverrides.parse(line)).isEqualTo(refused(new OverrideLineError(1, reason)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2016-01-01,休,元日", "2050-12-31,営"})
        void areNotThoseOfTheFirstAndTheLastDay(String line) {
            assertThat(HolidayOverrides.parse(line).isRight()).isTrue();
        }

        @ParameterizedTest(name = "a name of {0} characters")
        @CsvSource({"1, true", "40, true", "41, false"})
        void haveNamesThatAreTooLong(int length, boolean accepted) {
            Either<List<OverrideLineError>, HolidayOverrides> parsed =
                    HolidayOverrides.parse("2031-05-02,休," + "休".repeat(length));

            assertThat(parsed.isRight()).isEqualTo(accepted);
        }

        @Test
        void areAllNamedByTheLineOfTheFile() {
            String text = "# 2031\n\n2031-05-02,休,特別の休日\n2031-05-32,休,特別の休日\n2031-05-03,営\n2031-05-04,閉,\n";

            assertThat(HolidayOverrides.parse(text))
                    .isEqualTo(refused(
                            new OverrideLineError(4, Reason.BAD_DATE), new OverrideLineError(6, Reason.UNKNOWN_KIND)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2031-05-02,休,特別の休日", "2031-05-02,休,別の名", "2031-05-02,営"})
        void nameADayASecondTime(String second) {
            assertThat(HolidayOverrides.parse("2031-05-02,休,特別の休日\n# once more\n" + second))
                    .isEqualTo(refused(new OverrideLineError(3, Reason.DAY_TWICE)));
        }

        private static Either<List<OverrideLineError>, HolidayOverrides> refused(OverrideLineError... errors) {
            return Either.left(List.of(errors));
        }
    }
}
