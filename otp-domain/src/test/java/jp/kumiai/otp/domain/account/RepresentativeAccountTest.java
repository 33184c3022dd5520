package jp.kumiai.otp.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import io.vavr.control.Validation;
import jp.kumiai.otp.domain.account.RepresentativeAccount.Field;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F14")
class RepresentativeAccountTest {

    private static final AccountHolder HOLDER = new AccountHolder("ｶ)ﾔﾏﾀﾞｼﾖｳﾃﾝ");

    @ParameterizedTest
    @CsvSource({"ORDINARY, 1", "CURRENT, 2", "TAX_RESERVE, 3", "OTHER, 9"})
    void hasAKindWithTheDigitOfTheFormat(AccountKind kind, char digit) {
        assertThat(kind.digit()).isEqualTo(digit);
        assertThat(AccountKind.parse(String.valueOf(digit))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "4", "5", "6", "7", "8", "１", "11", "ORDINARY"})
    void hasNoOtherKind(String digit) {
        assertThat(AccountKind.parse(digit)).isEmpty();
    }

    @Test
    void showsNeitherHolderNorWholeNumberInItsText() {
        assertThat(new RepresentativeAccount("0001", "012", AccountKind.ORDINARY, "1234567", HOLDER))
                .hasToString("0001-012-ORDINARY-****567");
    }

    @ParameterizedTest
    @CsvSource({
        "001, 012, 1234567",
        "00010, 012, 1234567",
        "000a, 012, 1234567",
        "0001, 12, 1234567",
        "0001, 0012, 1234567",
        "0001, 01-, 1234567",
        "0001, 012, 123456",
        "0001, 012, 12345678",
        "0001, 012, 123456a"
    })
    void isNeverMadeWithCodesOfAnotherLength(String bank, String branch, String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RepresentativeAccount(bank, branch, AccountKind.ORDINARY, number, HOLDER));
    }

    @Nested
    class Parsing {

        @Test
        void makesTheAccountOfWhatPeopleType() {
            assertThat(RepresentativeAccount.parse("0001", "012", "2", "1234567", "カ）ヤマダショウテン"))
                    .isEqualTo(Validation.valid(
                            new RepresentativeAccount("0001", "012", AccountKind.CURRENT, "1234567", HOLDER)));
        }

        @Test
        void namesEveryMalformedFieldInOrder() {
            assertThat(RepresentativeAccount.parse("", "", "", "", "").getError())
                    .containsExactly(Field.values());
        }

        @ParameterizedTest
        @CsvSource({
            "001, 012, 1, 1, ｱ, BANK_CODE",
            "00001, 012, 1, 1, ｱ, BANK_CODE",
            "0001, 12, 1, 1, ｱ, BRANCH_CODE",
            "0001, 0123, 1, 1, ｱ, BRANCH_CODE",
            "0001, 012, 4, 1, ｱ, KIND",
            "0001, 012, 1, 12345678, ｱ, NUMBER",
            "0001, 012, 1, -1, ｱ, NUMBER",
            "0001, 012, 1, 1, 山田, HOLDER"
        })
        void namesTheOneMalformedField(
                String bank, String branch, String kind, String number, String holder, Field field) {
            assertThat(RepresentativeAccount.parse(bank, branch, kind, number, holder)
                            .getError())
                    .containsExactly(field);
        }

        @ParameterizedTest
        @CsvSource({"1, 0000001", "123456, 0123456", "1234567, 1234567", "0000001, 0000001"})
        void fillsAShortAccountNumberWithZeros(String typed, String number) {
            assertThat(RepresentativeAccount.parseNumber(typed)).contains(number);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "12345678", "12-3456", "１２３", " 123", "12a", "/", ":"})
        void refusesAnyOtherAccountNumber(String typed) {
            assertThat(RepresentativeAccount.parseNumber(typed)).isEqualTo(Option.none());
        }
    }
}
