package jp.kumiai.otp.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Companies and their users, entered and imported by an operator. */
class CompaniesOnTheCommandLineIT {

    private static final String HEADING = "契約番号,契約法人名,利用開始日,銀行番号,支店番号,預金種目,口座番号,口座名義\n";
    private static final String TWO = HEADING
            + "1000001,データ商事株式会社,2026-05-01,0001,123,普通,1234567,ﾃﾞｰﾀｼﾖｳｼﾞ(ｶ\n"
            + "1000002,\"山田商店, 東京\",2026/5/1,0001,123,2,42,ﾔﾏﾀﾞｼﾖｳﾃﾝ\n";
    private static final String USERS =
            "契約番号,ログインID,利用者名,利用者区分\n1000001,saburodt,データ 三郎,マスター\n1000001,hanakodt,データ 花子,一般\n";

    @TempDir
    private Path folder;

    private Operator sato;

    @BeforeEach
    void sitDown() {
        sato = new Operator(folder);
    }

    @Nested
    class Importing {

        @Test
        void storesNothingInADryRun() {
            Operator.Ended run = sato.asks("companies", "import", sato.file("companies.csv", TWO));

            assertThat(run.exitCode()).isZero();
            assertThat(run.json().path("entered").asInt()).isEqualTo(2);
            assertThat(run.json().path("stored").asBoolean()).isFalse();
            assertThat(run.json().path("note").asText()).isNotBlank();
            assertThat(sato.asks("companies", "show", "1000001").refusal()).isEqualTo("UNKNOWN_CONTRACT");
        }

        @Test
        void storesTheCompaniesAndRepeatsWithoutAChange() {
            String file = sato.file("companies.csv", TWO);

            assertThat(sato.asks("companies", "import", file, "--store")
                            .json()
                            .path("stored")
                            .asBoolean())
                    .isTrue();
            assertThat(sato.asks("companies", "import", file, "--store")
                            .json()
                            .path("unchanged")
                            .asInt())
                    .isEqualTo(2);
            assertThat(sato.asks("companies", "show", "1000002")
                            .json()
                            .path("account")
                            .path("number")
                            .asText())
                    .isEqualTo("0000042");
        }

        @Test
        void readsWhatASpreadsheetWrites() throws IOException {
            Path file = Files.write(
                    folder.resolve("sjis.csv"), TWO.replace("\n", "\r\n").getBytes(Charset.forName("windows-31j")));

            assertThat(sato.asks("companies", "import", file.toString(), "--store")
                            .exitCode())
                    .isZero();
            assertThat(sato.asks("companies", "list", "山田")
                            .json()
                            .path("companies")
                            .path(0)
                            .path("company")
                            .asText())
                    .isEqualTo("山田商店, 東京");
        }

        @Test
        void namesEveryRefusedLineAndStoresNothing() {
            String file = sato.file(
                    "companies.csv",
                    TWO + "1000003,三番,2026-02-30,1,123,定期,1,ｻﾝ\n1000001,又,2026-05-01,0001,123,1,1,ﾏﾀ\n");

            Operator.Ended run = sato.asks("companies", "import", file, "--store");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.refusal()).isEqualTo("LINES_REFUSED");
            assertThat(run.json().path("refused").asInt()).isEqualTo(2);
            assertThat(run.json().path("refusals").findValuesAsText("line")).containsExactly("4", "4", "4", "5");
            assertThat(run.json().path("refusals").findValuesAsText("reason"))
                    .containsExactly("BAD_FIELD", "BAD_FIELD", "BAD_FIELD", "TWICE_IN_FILE");
            assertThat(sato.asks("companies", "list").json().path("companies")).isEmpty();
        }

        @Test
        void tellsPeopleWhyInTheirLanguage() {
            String file = sato.file("companies.csv", HEADING + "１,A,2026-05-01,0001,123,1,1,ｱ\n");

            Operator.Ended run =
                    Operator.runs("", "companies", "import", file, "--data", folder + "/data", "--lang", "ja");

            assertThat(run.printed()).contains("登録できない行があります").contains("契約番号").contains("書き方の正しくない項目です");
        }

        @Test
        void saysThatThereIsNoSuchFile() {
            Operator.Ended run = sato.asks("companies", "import", folder + "/none.csv");

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.printed()).contains("there is no file");
        }
    }

    @Nested
    class Entering {

        @Test
        void changesNothingTheSecondTime() {
            assertThat(sato.entersTheCompany("1000001", "2026-05-01").exitCode())
                    .isZero();
            assertThat(sato.entersTheCompany("1000001", "2026-05-01").exitCode())
                    .isZero();
            assertThat(sato.entersTheCompany("1000001", "2026-05-02").refusal()).isEqualTo("CONTRACT_TAKEN");
        }

        @Test
        void saysWhatIsWrongOfAnAccount() {
            Operator.Ended run = sato.asks(
                    "companies",
                    "enter",
                    "1",
                    "--name",
                    "A",
                    "--start",
                    "2026-05-01",
                    "--bank",
                    "1",
                    "--branch",
                    "123",
                    "--kind",
                    "1",
                    "--account",
                    "12345678",
                    "--holder",
                    "株式会社");

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.printed()).contains("--bank (4 digits), --account (1 to 7 digits), --holder");
        }

        @Test
        void changesTheAccount() {
            sato.entersTheCompany("1000001", "2026-05-01");

            Operator.Ended run = sato.asks(
                    "companies",
                    "account",
                    "1000001",
                    "--bank",
                    "0009",
                    "--branch",
                    "001",
                    "--kind",
                    "2",
                    "--account",
                    "7",
                    "--holder",
                    "ﾃﾞｰﾀ",
                    "--form",
                    "F-1");

            assertThat(run.json().path("account").path("number").asText()).isEqualTo("0000007");
        }

        @Test
        void postponesTheStartToALaterDayOnly() {
            sato.entersTheCompany("1000001", "2049-05-01");

            assertThat(sato.asks("companies", "postpone", "1000001", "2049-05-02", "--form", "F-1")
                            .json()
                            .path("startDate")
                            .asText())
                    .isEqualTo("2049-05-02");
            assertThat(sato.asks("companies", "postpone", "1000001", "2049-05-02", "--form", "F-1")
                            .refusal())
                    .isEqualTo("NOT_LATER");
        }
    }

    @Nested
    class Users {

        @BeforeEach
        void enterTheCompany() {
            sato.entersTheCompany("1000001", "2026-05-01");
        }

        @Test
        void getTheirPasswordsInALetterAndNowhereElse() throws IOException {
            Path letters = folder.resolve("letters.csv");

            Operator.Ended run =
                    sato.asks("users", "import", sato.file("users.csv", USERS), "--store", "--letters", letters + "");

            assertThat(run.exitCode()).isZero();
            assertThat(run.json().path("entered").asInt()).isEqualTo(2);
            String password =
                    Files.readAllLines(letters).get(1).split(",", -1)[3].replace("\"", "");
            assertThat(password).hasSizeGreaterThanOrEqualTo(15);
            assertThat(run.printed()).doesNotContain(password);
        }

        @Test
        void areNotStoredWithoutLetters() {
            Operator.Ended run = sato.asks("users", "import", sato.file("users.csv", USERS), "--store");

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.printed()).contains("--letters");
        }

        @Test
        void areNotStoredOverTheLettersOfOthers() {
            String letters = sato.file("letters.csv", "of yesterday");

            Operator.Ended run =
                    sato.asks("users", "import", sato.file("users.csv", USERS), "--store", "--letters", letters);

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(sato.asks("companies", "show", "1000001").json().path("users"))
                    .isEmpty();
        }

        @Test
        void areEnteredOneByOneTheMasterFirst() {
            String letters = folder + "/letters.csv";

            assertThat(sato.asks(
                                    "users",
                                    "enter",
                                    "1000001",
                                    "hanakodt",
                                    "--name",
                                    "データ 花子",
                                    "--class",
                                    "一般",
                                    "--letters",
                                    folder + "/none.csv")
                            .refusal())
                    .isEqualTo("MASTER_MISSING");
            assertThat(sato.asks(
                                    "users",
                                    "enter",
                                    "1000001",
                                    "saburodt",
                                    "--name",
                                    "データ 三郎",
                                    "--class",
                                    "MASTER",
                                    "--letters",
                                    letters)
                            .exitCode())
                    .isZero();
            assertThat(Path.of(letters)).content().contains("saburodt");
        }
    }
}
