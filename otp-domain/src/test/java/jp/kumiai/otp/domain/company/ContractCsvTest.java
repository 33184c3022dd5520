package jp.kumiai.otp.domain.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.PrimitiveIterator;
import jp.kumiai.otp.domain.account.AccountHolder;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.csv.CsvProblem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractCsvTest {

    private static final String HEADING = "契約番号,契約法人名,利用開始日,銀行番号,支店番号,預金種目,口座番号,口座名義\n";
    private static final String DATA_SHOJI = "1000001,データ商事株式会社,2026-05-01,0001,123,普通,1234567,ﾃﾞｰﾀｼﾖｳｼﾞ(ｶ\n";

    @Nested
    class Reading {

        @Test
        void makesAnEntryOfALine() {
            assertThat(only(HEADING + DATA_SHOJI).get())
                    .isEqualTo(new EntryLine<>(
                            2,
                            new ContractEntry(
                                    new ContractId("1000001"),
                                    "データ商事株式会社",
                                    LocalDate.of(2026, 5, 1),
                                    new RepresentativeAccount(
                                            "0001",
                                            "123",
                                            AccountKind.ORDINARY,
                                            "1234567",
                                            AccountHolder.parse("ﾃﾞｰﾀｼﾖｳｼﾞ(ｶ").get()))));
        }

        @Test
        void knowsEnglishHeadings() {
            String english = "contract,company,start_date,bank,branch,kind,account,holder\n";

            assertThat(only(english + DATA_SHOJI).get())
                    .isEqualTo(only(HEADING + DATA_SHOJI).get());
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-05-01", "2026/5/1", "2026/05/01", "2026/5/01"})
        void knowsDaysAsSpreadsheetsWriteThem(String day) {
            assertThat(only(HEADING + DATA_SHOJI.replace("2026-05-01", day))
                            .get()
                            .entry()
                            .startDate())
                    .isEqualTo(LocalDate.of(2026, 5, 1));
        }

        @ParameterizedTest
        @CsvSource({
            "普通,ORDINARY",
            "当座,CURRENT",
            "納税準備,TAX_RESERVE",
            "その他,OTHER",
            "普通預金,ORDINARY",
            "1,ORDINARY",
            "2,CURRENT",
            "3,TAX_RESERVE",
            "9,OTHER",
            "ordinary,ORDINARY",
            "Current,CURRENT"
        })
        void knowsKindsOfAccounts(String written, AccountKind kind) {
            assertThat(only(HEADING + DATA_SHOJI.replace("普通", written))
                            .get()
                            .entry()
                            .account()
                            .kind())
                    .isEqualTo(kind);
        }
    }

    @Nested
    class Refusing {

        @ParameterizedTest
        @CsvSource({
            "1000001,契約番号",
            "データ商事株式会社,契約法人名",
            "2026-05-01,利用開始日",
            "0001,銀行番号",
            "123,支店番号",
            "普通,預金種目",
            "1234567,口座番号",
            "ﾃﾞｰﾀｼﾖｳｼﾞ(ｶ,口座名義"
        })
        void namesTheColumnThatIsEmpty(String field, String column) {
            String line = ("," + DATA_SHOJI.strip() + ",").replace("," + field + ",", ",,");

            assertThat(only(HEADING + line.substring(1, line.length() - 1) + "\n")
                            .getLeft())
                    .containsExactly(new RefusedLine.BadField(2, Option.some(column)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2026-5-1",
                    "2026/13/1",
                    "2026-02-29",
                    "2026/2/29",
                    "20260501",
                    "1999-12-31",
                    "2100-01-01",
                    "令和8年5月1日",
                    "2026-05-01 "
                })
        void takesNothingElseForADay(String day) {
            assertThat(only(HEADING + DATA_SHOJI.replace("2026-05-01", day)).getLeft())
                    .containsExactly(new RefusedLine.BadField(2, Option.some("利用開始日")));
        }

        @Test
        void namesEveryFieldOfALine() {
            assertThat(only(HEADING + "１,A,tomorrow,1,123,4,1234567,株式会社\n")
                            .getLeft()
                            .map(RefusedLine::column))
                    .containsExactlyInAnyOrder(
                            Option.some("契約番号"),
                            Option.some("利用開始日"),
                            Option.some("銀行番号"),
                            Option.some("預金種目"),
                            Option.some("口座名義"));
        }

        @Test
        void takesANumberOnceEvenAfterARefusedLine() {
            String bad = DATA_SHOJI.replace("普通", "定期");

            EntryLines<ContractEntry> lines = open(HEADING + bad + DATA_SHOJI + bad);

            assertThat(lines.next().get().getLeft()).hasSize(1);
            assertThat(lines.next().get().getLeft())
                    .containsExactly(new RefusedLine.TwiceInFile(3, Option.some("契約番号"), 2));
            assertThat(lines.next().get().getLeft())
                    .containsExactly(
                            new RefusedLine.TwiceInFile(4, Option.some("契約番号"), 2),
                            new RefusedLine.BadField(4, Option.some("預金種目")));
            assertThat(lines.next()).isEmpty();
        }

        @Test
        void tellsThatALineIsNoRow() {
            List<RefusedLine> refused = only(HEADING + "1000001,\"データ\n").getLeft();

            assertThat(refused)
                    .containsExactly(new RefusedLine.NotCsv(
                            new CsvProblem(2, Option.some("契約法人名"), CsvProblem.Reason.QUOTE_NOT_CLOSED)));
            assertThat(refused.head().code()).isEqualTo(RefusedLine.Code.NOT_CSV);
            assertThat(refused.head().line()).isEqualTo(2);
            assertThat(refused.head().column()).contains("契約法人名");
        }
    }

    private static Either<List<RefusedLine>, EntryLine<ContractEntry>> only(String text) {
        return open(text).next().get();
    }

    private static EntryLines<ContractEntry> open(String text) {
        PrimitiveIterator.OfInt characters = text.chars().iterator();
        return ContractCsv.open(() -> characters.hasNext() ? characters.nextInt() : -1)
                .get();
    }
}
