package jp.kumiai.otp.domain.directdebit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jp.kumiai.otp.domain.account.AccountKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request file is made of fits into its fields, or is never made. */
@Tag("F14")
class RequestValuesTest {

    private static final CollectingBranch BRANCH = new CollectingBranch("0599", "ｸﾐｱｲ", "001", "ﾎﾝﾃﾝ");

    @Nested
    class Amounts {

        @ParameterizedTest
        @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 10_000_000_000L, Long.MAX_VALUE})
        void areOneToTenDigits(long amount) {
            assertThatIllegalArgumentException().isThrownBy(() -> SampleFile.of(amount));
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 9_999_999_999L})
        void areTakenAtTheirBounds(long amount) {
            assertThat(SampleFile.of(amount).amount()).isEqualTo(amount);
        }
    }

    @Nested
    class CustomerNumbers {

        @ParameterizedTest
        @CsvSource({"1, 00000000000000000001", "12345678901234567890, 12345678901234567890"})
        void haveTwentyDigitsInTheEnd(String digits, String value) {
            assertThat(CustomerNumber.parse(digits)).contains(new CustomerNumber(value));
            assertThat(new CustomerNumber(digits)).hasToString(value);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "123456789012345678901", "12a", "-1", "１２", " 1"})
        void haveNothingElse(String text) {
            assertThat(CustomerNumber.parse(text)).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> new CustomerNumber(text));
        }
    }

    @Nested
    class Collectors {

        @ParameterizedTest
        @CsvSource({"000001234, 0098765", "00000123456, 0098765", "000001234a, 0098765", "0000012345, 098765"})
        void haveACodeOfTenDigitsAndAnAccountOfSeven(String code, String account) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Collector(code, "ｸﾐｱｲ", BRANCH, AccountKind.CURRENT, account));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "クミアイ", "kumiai", "ｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱ"})
        void haveANameThatARecordCanHold(String name) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Collector("0000012345", name, BRANCH, AccountKind.CURRENT, "0098765"));
        }

        @ParameterizedTest
        @EnumSource(AccountKind.class)
        void haveAnAccountOfAKindThatTheHeaderKnows(AccountKind kind) {
            if (kind == AccountKind.TAX_RESERVE) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> new Collector("0000012345", "ｱ", BRANCH, kind, "0098765"));
            } else {
                assertThat(new Collector("0000012345", "ｱ", BRANCH, kind, "0098765").kind())
                        .isEqualTo(kind);
            }
        }
    }

    @Nested
    class Branches {

        @Test
        void mayHaveNoNames() {
            assertThat(new CollectingBranch("0599", "", "001", "").bankName()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "599, ｱ, 001, ｱ",
            "05990, ｱ, 001, ｱ",
            "0599, ｱ, 01, ｱ",
            "0599, ｱ, 0001, ｱ",
            "0599, ア, 001, ｱ",
            "0599, ｱ, 001, ア",
            "0599, ｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱ, 001, ｱ",
            "0599, ｱ, 001, ｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱ"
        })
        void areNeverMadeOfWhatDoesNotFit(String bank, String bankName, String branch, String branchName) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CollectingBranch(bank, bankName, branch, branchName));
        }
    }
}
