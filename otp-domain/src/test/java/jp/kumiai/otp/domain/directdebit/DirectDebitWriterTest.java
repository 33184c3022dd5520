package jp.kumiai.otp.domain.directdebit;

import static jp.kumiai.otp.domain.directdebit.SampleFile.COLLECTOR;
import static jp.kumiai.otp.domain.directdebit.SampleFile.DEBIT_DAY;
import static jp.kumiai.otp.domain.directdebit.SampleFile.SUZUKI;
import static jp.kumiai.otp.domain.directdebit.SampleFile.YAMADA;
import static jp.kumiai.otp.domain.directdebit.SampleFile.bytes;
import static jp.kumiai.otp.domain.directdebit.SampleFile.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import jp.kumiai.otp.domain.account.AccountHolder;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F14")
class DirectDebitWriterTest {

    private static final DirectDebitWriter EMPTY = DirectDebitWriter.start(COLLECTOR, DEBIT_DAY);

    @Nested
    class TheWholeFile {

        @Test
        void isByteForByteTheOneTypedInByHand() {
            Written yamada = EMPTY.with(YAMADA);
            Written suzuki = yamada.next().with(SUZUKI);

            assertThat(EMPTY.header()).isEqualTo(bytes(SampleFile.HEADER)).hasSize(120);
            assertThat(yamada.bytes()).isEqualTo(bytes(SampleFile.YAMADAS)).hasSize(120);
            assertThat(suzuki.bytes()).isEqualTo(bytes(SampleFile.SUZUKIS)).hasSize(120);
            assertThat(suzuki.next().trailer())
                    .isEqualTo(bytes(SampleFile.TRAILER))
                    .hasSize(120);
            assertThat(suzuki.next().end()).isEqualTo(bytes(SampleFile.END)).hasSize(120);
        }

        @Test
        void hasTheSameRecordsWithLineEndsAfterEveryOne() {
            DirectDebitWriter writer = DirectDebitWriter.start(COLLECTOR, DEBIT_DAY, LineEnd.CRLF);
            Written yamada = writer.with(YAMADA);
            Written suzuki = yamada.next().with(SUZUKI);

            assertThat(writer.header()).isEqualTo(bytes(SampleFile.HEADER + "\r\n"));
            assertThat(yamada.bytes()).isEqualTo(bytes(SampleFile.YAMADAS + "\r\n"));
            assertThat(suzuki.next().trailer()).isEqualTo(bytes(SampleFile.TRAILER + "\r\n"));
            assertThat(suzuki.next().end()).isEqualTo(bytes(SampleFile.END + "\r\n"));
        }

        @Test
        void countsNothingWhenItHasNoRequest() {
            assertThat(text(EMPTY.trailer()))
                    .isEqualTo("8" + "000000" + "000000000000" + "0".repeat(36) + " ".repeat(65));
        }
    }

    @Nested
    class Fields {

        @ParameterizedTest
        @CsvSource({"2025-01-10, 0110", "2025-10-10, 1010", "2024-12-31, 1231", "2024-02-29, 0229"})
        void holdTheDebitDayAsMonthAndDay(LocalDate day, String written) {
            assertThat(text(DirectDebitWriter.start(COLLECTOR, day).header()).substring(54, 58))
                    .isEqualTo(written);
        }

        @ParameterizedTest
        @CsvSource({"1, 0000000001", "110, 0000000110", "9999999998, 9999999998", "9999999999, 9999999999"})
        void holdTheAmountInTenDigits(long amount, String written) {
            Written record = EMPTY.with(SampleFile.of(amount));

            assertThat(text(record.bytes()).substring(80, 90)).isEqualTo(written);
            assertThat(text(record.next().trailer()).substring(7, 19)).isEqualTo("00" + written);
        }

        @ParameterizedTest
        @CsvSource({"FIRST, 1", "CHANGED, 2", "OTHER, 0"})
        void holdTheNewCode(NewCode code, String written) {
            DebitRequest request = new DebitRequest(YAMADA.account(), 1, code, YAMADA.customer());

            assertThat(text(EMPTY.with(request).bytes()).substring(90, 91)).isEqualTo(written);
        }

        @Test
        void areFilledToTheirLastByte() {
            Collector collector = new Collector(
                    "9876543210",
                    "ﾝ".repeat(40),
                    new CollectingBranch("9999", "ﾞ".repeat(15), "888", "ﾟ".repeat(15)),
                    AccountKind.OTHER,
                    "7777777");
            DebitRequest request = new DebitRequest(
                    new RepresentativeAccount(
                            "6666", "555", AccountKind.TAX_RESERVE, "4444444", new AccountHolder("Z".repeat(30))),
                    9_999_999_999L,
                    NewCode.CHANGED,
                    new CustomerNumber("33333333333333333333"));
            DirectDebitWriter writer = DirectDebitWriter.start(collector, LocalDate.of(2025, 12, 31));

            assertThat(text(writer.header()))
                    .isEqualTo("191" + "0" + "9876543210" + "ﾝ".repeat(40) + "1231" + "9999" + "ﾞ".repeat(15) + "888"
                            + "ﾟ".repeat(15) + "9" + "7777777" + " ".repeat(17));
            assertThat(text(writer.with(request).bytes()))
                    .isEqualTo("2" + "6666" + " ".repeat(15) + "555" + " ".repeat(19) + "3" + "4444444" + "Z".repeat(30)
                            + "9999999999" + "2" + "33333333333333333333" + "0" + " ".repeat(8));
        }
    }

    @Nested
    class Room {

        @Test
        void endsAtTheLastCountOfSixDigits() {
            DirectDebitWriter writer = EMPTY;
            for (int i = 0; i < 999_998; i++) {
                writer = writer.with(YAMADA).next();
            }

            assertThat(writer.hasRoomFor(YAMADA)).isTrue();
            writer = writer.with(YAMADA).next();
            assertThat(text(writer.trailer()).substring(0, 19)).isEqualTo("8" + "999999" + "000219999780");
            assertThat(writer.count()).isEqualTo(999_999);
            assertThat(writer.hasRoomFor(YAMADA)).isFalse();
            assertThatIllegalStateException().isThrownBy(writerWith(writer, YAMADA));
        }

        @Test
        void endsAtTheLastSumOfTwelveDigits() {
            DirectDebitWriter writer = EMPTY;
            for (int i = 0; i < 100; i++) {
                writer = writer.with(SampleFile.of(9_999_999_999L)).next();
            }

            assertThat(writer.sum()).isEqualTo(999_999_999_900L);
            assertThat(writer.hasRoomFor(SampleFile.of(99))).isTrue();
            assertThat(writer.hasRoomFor(SampleFile.of(100))).isFalse();
            assertThatIllegalStateException().isThrownBy(writerWith(writer, SampleFile.of(100)));
            assertThat(text(writer.with(SampleFile.of(99)).next().trailer()).substring(0, 19))
                    .isEqualTo("8" + "000101" + "999999999999");
        }

        private static ThrowingCallable writerWith(DirectDebitWriter writer, DebitRequest request) {
            return () -> writer.with(request);
        }
    }

    @Nested
    class Steps {

        @Test
        void leaveTheWriterBeforeThemAsItWas() {
            Written written = EMPTY.with(YAMADA);

            written.bytes()[0] = 'X';

            assertThat(EMPTY.count()).isZero();
            assertThat(EMPTY.sum()).isZero();
            assertThat(written.bytes()).isEqualTo(bytes(SampleFile.YAMADAS));
            assertThat(written.next().count()).isEqualTo(1);
            assertThat(written.next().sum()).isEqualTo(220);
        }
    }
}
