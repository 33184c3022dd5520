package jp.kumiai.otp.domain.directdebit;

import static jp.kumiai.otp.domain.directdebit.SampleFile.COLLECTOR;
import static jp.kumiai.otp.domain.directdebit.SampleFile.DEBIT_DAY;
import static jp.kumiai.otp.domain.directdebit.SampleFile.END;
import static jp.kumiai.otp.domain.directdebit.SampleFile.HEADER;
import static jp.kumiai.otp.domain.directdebit.SampleFile.RESULT_TRAILER;
import static jp.kumiai.otp.domain.directdebit.SampleFile.SUZUKIS;
import static jp.kumiai.otp.domain.directdebit.SampleFile.TRAILER;
import static jp.kumiai.otp.domain.directdebit.SampleFile.YAMADAS;
import static jp.kumiai.otp.domain.directdebit.SampleFile.bytes;
import static jp.kumiai.otp.domain.directdebit.SampleFile.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.directdebit.ResultFileProblem.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F14")
class ResultReaderTest {

    private static final String SUZUKIS_FAILURE = with(SUZUKIS, 112, "1");

    /** What was read: the results of all records, and the answer at the end. */
    private record Outcome(List<DebitResult> results, Either<ResultFileProblem, ResultTotals> answer) {}

    @Nested
    class AGoodFile {

        @Test
        void givesEveryResultAndTheTotals() {
            Outcome outcome = read(HEADER, YAMADAS, SUZUKIS_FAILURE, RESULT_TRAILER, END);

            assertThat(outcome.results())
                    .containsExactly(
                            new DebitResult(
                                    new CustomerNumber("1000001"),
                                    220,
                                    "0599",
                                    "012",
                                    AccountKind.ORDINARY,
                                    "1234567",
                                    ResultCode.DEBITED),
                            new DebitResult(
                                    new CustomerNumber("98765432109876543210"),
                                    2310,
                                    "0599",
                                    "345",
                                    AccountKind.CURRENT,
                                    "0000001",
                                    ResultCode.INSUFFICIENT_FUNDS));
            assertThat(outcome.answer()).isEqualTo(Either.right(new ResultTotals(1, 220, 1, 2310)));
            assertThat(outcome.answer().get().count()).isEqualTo(2);
            assertThat(outcome.answer().get().amount()).isEqualTo(2530);
        }

        @Test
        void mayHoldNoData() {
            assertThat(read(HEADER, "8" + "0".repeat(54) + " ".repeat(65), END).answer())
                    .isEqualTo(Either.right(ResultTotals.NONE));
        }

        @Test
        void isReadWhateverItsNamesAndFillers() {
            String echoed = with(with(YAMADAS, 6, "ｸﾐｱｲ"), 113, "ABCDEFGH");

            assertThat(read(HEADER, with(echoed, 51, "ｦ"), SUZUKIS_FAILURE, RESULT_TRAILER, with(END, 2, "0"))
                            .answer()
                            .isRight())
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "0, DEBITED",
            "1, INSUFFICIENT_FUNDS",
            "2, NO_ACCOUNT",
            "3, STOPPED_BY_PAYER",
            "4, NO_MANDATE",
            "8, STOPPED_BY_COLLECTOR",
            "9, OTHER"
        })
        void hasTheseResultCodes(char digit, ResultCode code) {
            assertThat(code.digit()).isEqualTo(digit);
            assertThat(read(HEADER, with(YAMADAS, 112, String.valueOf(digit)))
                            .results()
                            .map(DebitResult::code))
                    .containsExactly(code);
        }

        @ParameterizedTest
        @CsvSource({"1, ORDINARY", "2, CURRENT", "3, TAX_RESERVE", "9, OTHER"})
        void hasTheseKindsOfAccount(String digit, AccountKind kind) {
            assertThat(read(HEADER, with(YAMADAS, 43, digit)).results().map(DebitResult::kind))
                    .containsExactly(kind);
        }

        @ParameterizedTest
        @CsvSource({"2025-02-11, 0211", "2024-02-11, 0211", "2025-10-10, 1010"})
        void isOfTheExpectedDayInAnyYear(LocalDate day, String written) {
            assertThat(ResultReader.start(COLLECTOR, day)
                            .read(bytes(with(HEADER, 55, written)))
                            .isRight())
                    .isTrue();
        }

        @Test
        void hasAmountsUpToTheLastOfTenDigits() {
            assertThat(read(HEADER, with(YAMADAS, 81, "9999999999")).results().map(DebitResult::amount))
                    .containsExactly(9_999_999_999L);
        }
    }

    @Nested
    class ARecord {

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 119, 121, 122})
        void has120Bytes(int length) {
            assertThat(problem(HEADER, YAMADAS.concat("  ").substring(0, length)))
                    .isEqualTo(whole(2, Reason.WRONG_LENGTH));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "3", "7", " ", "ｱ", "A"})
        void isOfAKnownType(String type) {
            assertThat(problem(HEADER, with(YAMADAS, 1, type))).isEqualTo(whole(2, Reason.UNKNOWN_RECORD_TYPE));
        }

        @ParameterizedTest
        @ValueSource(ints = {2, 3, 4, 5, 14, 55, 58, 59, 62, 78, 80, 96, 97, 103})
        void hasDigitsInTheNumbersOfTheHeader(int position) {
            assertThat(problem(with(HEADER, position, " ")).reason()).isEqualTo(Reason.NOT_A_NUMBER);
        }

        @ParameterizedTest
        @CsvSource({
            "2, BANK_CODE",
            "5, BANK_CODE",
            "21, BRANCH_CODE",
            "23, BRANCH_CODE",
            "43, ACCOUNT_KIND",
            "44, ACCOUNT_NUMBER",
            "50, ACCOUNT_NUMBER",
            "81, AMOUNT",
            "90, AMOUNT",
            "91, NEW_CODE",
            "92, CUSTOMER_NUMBER",
            "111, CUSTOMER_NUMBER",
            "112, RESULT_CODE"
        })
        void hasDigitsInTheNumbersOfTheData(int position, RecordField field) {
            assertThat(problem(HEADER, with(YAMADAS, position, "-"))).isEqualTo(in(2, Reason.NOT_A_NUMBER, field));
            assertThat(problem(HEADER, with(YAMADAS, position, "/"))).isEqualTo(in(2, Reason.NOT_A_NUMBER, field));
            assertThat(problem(HEADER, with(YAMADAS, position, ":"))).isEqualTo(in(2, Reason.NOT_A_NUMBER, field));
            assertThat(problem(HEADER, with(YAMADAS, position, "ﾎ"))).isEqualTo(in(2, Reason.NOT_A_NUMBER, field));
        }

        @ParameterizedTest
        @CsvSource({
            "2, TOTAL_COUNT",
            "7, TOTAL_COUNT",
            "8, TOTAL_AMOUNT",
            "19, TOTAL_AMOUNT",
            "20, DEBITED_COUNT",
            "25, DEBITED_COUNT",
            "26, DEBITED_AMOUNT",
            "37, DEBITED_AMOUNT",
            "38, FAILED_COUNT",
            "43, FAILED_COUNT",
            "44, FAILED_AMOUNT",
            "55, FAILED_AMOUNT"
        })
        void hasDigitsInTheNumbersOfTheTrailer(int position, RecordField field) {
            assertThat(problem(HEADER, YAMADAS, with(RESULT_TRAILER, position, " ")))
                    .isEqualTo(in(3, Reason.NOT_A_NUMBER, field));
        }

        @ParameterizedTest
        @ValueSource(strings = {"5", "6", "7"})
        void hasAKnownResultCode(String code) {
            assertThat(problem(HEADER, YAMADAS, with(SUZUKIS, 112, code)))
                    .isEqualTo(in(3, Reason.UNKNOWN_CODE, RecordField.RESULT_CODE));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "4", "8"})
        void hasAKnownKindOfAccount(String kind) {
            assertThat(problem(HEADER, with(YAMADAS, 43, kind)))
                    .isEqualTo(in(2, Reason.UNKNOWN_CODE, RecordField.ACCOUNT_KIND));
        }
    }

    @Nested
    class TheHeader {

        @ParameterizedTest
        @CsvSource({"2, 21, BUSINESS_TYPE", "4, 1, CHARACTER_CODE"})
        void isOneOfDirectDebitsInJis(int position, String text, RecordField field) {
            assertThat(problem(with(HEADER, position, text))).isEqualTo(in(1, Reason.UNKNOWN_CODE, field));
        }

        @ParameterizedTest
        @CsvSource({"5, 0000012346, COLLECTOR_CODE", "55, 0210, DEBIT_DAY", "55, 1102, DEBIT_DAY"})
        void isOfTheExpectedCollectorAndDay(int position, String text, RecordField field) {
            assertThat(problem(with(HEADER, position, text))).isEqualTo(in(1, Reason.NOT_THE_ONE_EXPECTED, field));
        }
    }

    @Nested
    class TheOrder {

        @Test
        void beginsWithTheHeader() {
            assertThat(problem(YAMADAS)).isEqualTo(whole(1, Reason.OUT_OF_ORDER));
            assertThat(problem(RESULT_TRAILER)).isEqualTo(whole(1, Reason.OUT_OF_ORDER));
            assertThat(problem(END)).isEqualTo(whole(1, Reason.OUT_OF_ORDER));
        }

        @Test
        void hasOneHeader() {
            assertThat(problem(HEADER, HEADER)).isEqualTo(whole(2, Reason.OUT_OF_ORDER));
            assertThat(problem(HEADER, YAMADAS, HEADER)).isEqualTo(whole(3, Reason.OUT_OF_ORDER));
        }

        @Test
        void hasATrailerBeforeTheEnd() {
            assertThat(problem(HEADER, YAMADAS, END)).isEqualTo(whole(3, Reason.OUT_OF_ORDER));
        }

        @ParameterizedTest
        @ValueSource(strings = {HEADER, YAMADAS, RESULT_TRAILER})
        void hasNothingButTheEndAfterTheTrailer(String record) {
            assertThat(problem(HEADER, YAMADAS, SUZUKIS_FAILURE, RESULT_TRAILER, record))
                    .isEqualTo(whole(5, Reason.OUT_OF_ORDER));
        }

        @ParameterizedTest
        @ValueSource(strings = {HEADER, YAMADAS, RESULT_TRAILER, END, "", "X"})
        void hasNothingAfterTheEnd(String record) {
            assertThat(problem(HEADER, YAMADAS, SUZUKIS_FAILURE, RESULT_TRAILER, END, record))
                    .isEqualTo(whole(6, Reason.AFTER_END));
        }

        @Test
        void isNotDoneBeforeTheEnd() {
            assertThat(problem()).isEqualTo(whole(1, Reason.UNFINISHED));
            assertThat(problem(HEADER, YAMADAS)).isEqualTo(whole(3, Reason.UNFINISHED));
            assertThat(problem(HEADER, YAMADAS, SUZUKIS_FAILURE, RESULT_TRAILER))
                    .isEqualTo(whole(5, Reason.UNFINISHED));
        }
    }

    @Nested
    class TheTrailer {

        @ParameterizedTest
        @CsvSource({
            "7, 1, TOTAL_COUNT",
            "19, 1, TOTAL_AMOUNT",
            "25, 0, DEBITED_COUNT",
            "37, 1, DEBITED_AMOUNT",
            "43, 2, FAILED_COUNT",
            "55, 1, FAILED_AMOUNT",
            "2, 1, TOTAL_COUNT",
            "8, 1, TOTAL_AMOUNT",
            "20, 1, DEBITED_COUNT",
            "26, 1, DEBITED_AMOUNT",
            "38, 1, FAILED_COUNT",
            "44, 1, FAILED_AMOUNT"
        })
        void saysWhatItsRecordsSay(int position, String digit, RecordField field) {
            assertThat(problem(HEADER, YAMADAS, SUZUKIS_FAILURE, with(RESULT_TRAILER, position, digit)))
                    .isEqualTo(in(4, Reason.TOTAL_MISMATCH, field));
        }

        @Test
        void refusesARequestFileThatComesBackUntouched() {
            assertThat(problem(HEADER, YAMADAS, SUZUKIS, TRAILER, END))
                    .isEqualTo(in(4, Reason.TOTAL_MISMATCH, RecordField.DEBITED_COUNT));
        }
    }

    private static ResultFileProblem problem(String... records) {
        return read(records).answer().getLeft();
    }

    private static ResultFileProblem whole(long number, Reason reason) {
        return new ResultFileProblem(number, reason, Option.none());
    }

    private static ResultFileProblem in(long number, Reason reason, RecordField field) {
        return new ResultFileProblem(number, reason, Option.some(field));
    }

    private static Outcome read(String... records) {
        ResultReader reader = ResultReader.start(COLLECTOR, DEBIT_DAY);
        List<DebitResult> results = List.empty();
        for (String record : records) {
            Either<ResultFileProblem, ResultReader.Step> step = reader.read(bytes(record));
            if (step.isLeft()) {
                return new Outcome(results, Either.left(step.getLeft()));
            }
            reader = step.get().next();
            results = results.appendAll(step.get().result());
        }
        return new Outcome(results, reader.finish());
    }
}
