package jp.kumiai.otp.domain.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileTest {

    private static final String HEADING = "rules,name_ja,name_en,revoked_at,earliest\n";
    private static final String GOOD = "R21,正午,noon,2021-04-01T12:00:00,2021-04-01T12:30:00\n";

    @Test
    void isItsRows() {
        List<Either<MalformedCase, Case>> rows = cases("reissue-more.csv", HEADING + GOOD + GOOD);

        assertThat(rows.map(row -> row.get().sentence()))
                .containsExactly(
                        "R21 · 正午 / noon · revoked_at = 2021-04-01T12:00:00, earliest = 2021-04-01T12:30:00 · reissue-more.csv:2",
                        "R21 · 正午 / noon · revoked_at = 2021-04-01T12:00:00, earliest = 2021-04-01T12:30:00 · reissue-more.csv:3");
        rows.forEach(row -> row.get().check());
    }

    @Test
    void countsRemarksAmongItsLines() {
        assertThat(cases("reissue.csv", "\uFEFF# a remark, \"as\" it stands\r\n" + HEADING + "# another\n" + GOOD)
                        .map(row -> row.get().row().place()))
                .containsExactly("reissue.csv:4");
    }

    @Test
    void failsWhereTheProductDoesOtherwise() {
        Case wrong = cases("reissue.csv", HEADING + GOOD.replace("12:30:00", "12:30:01"))
                .head()
                .get();

        assertThatThrownBy(wrong::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("reissue.csv, line 2, column earliest")
                .hasMessageContaining("2021-04-01T12:30:01")
                .hasMessageContaining("\"2021-04-01T12:30\"");
    }

    @Nested
    class Malformed {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            reissue.csv | R21,a,,2:06,2021-04-01T12:30:00          | reissue.csv, line 2, column revoked_at: found "2:06", expected a time in Tokyo, 2026-05-01T00:00:00 for instance
            reissue.csv | R21,a,,2021-04-01T12:00:00,              | reissue.csv, line 2, column earliest: found nothing, expected a value
            reissue.csv | R99,a,,2021-04-01T12:00:00,              | reissue.csv, line 2, column rules: found "R99", expected ids of rules in docs/rules.md, R21 P1 for instance; there is no R99
            reissue.csv | ,a,,2021-04-01T12:00:00,                 | reissue.csv, line 2, column rules: found nothing, expected a value
            reissue.csv | R21,,,2021-04-01T12:00:00,               | reissue.csv, line 2, column name_ja: found nothing, expected a name, here or in the column name_en
            reissue.csv | R21,a,,2021-04-01T12:00:00               | reissue.csv, line 2: fewer fields than the heading has; expected the columns rules,name_ja,name_en,revoked_at,earliest
            lockout.csv | R17,a,,-1,WRONG 1,NO,1                   | lockout.csv, line 2, column failed_before: found "-1", expected a whole number from 0 to 1000
            lockout.csv | R17,a,,x,WRONG 1,NO,1                    | lockout.csv, line 2, column failed_before: found "x", expected a whole number from 0 to 1000
            lockout.csv | R17,a,,,WRONG,NO,1                       | lockout.csv, line 2, column entered: found "WRONG", expected WRONG, RIGHT and LIFT, each with how many, WRONG 5; RIGHT 1; WRONG 5 for instance
            lockout.csv | R17,a,,,WRONG 1,no,1                     | lockout.csv, line 2, column suspended: found "no", expected one of YES, NO
            fees.csv    | F3,a,,20 April,,2026-06,0,0,             | fees.csv, line 2, column tokens: found "20 April", expected start dates, each with its end where it has one, 2026-04-20; 2026-04-20 RETURNED 2026-05-31T23:59:59.999 for instance
            fees.csv    | F3,a,,2026-04-20 EATEN 2026-05-01T00:00,,2026-06,0,0, | fees.csv, line 2, column tokens: found "2026-04-20 EATEN 2026-05-01T00:00", expected start dates, each with its end where it has one, 2026-04-20; 2026-04-20 RETURNED 2026-05-31T23:59:59.999 for instance
            fees.csv    | F3,a,,,,June,0,0,                        | fees.csv, line 2, column month: found "June", expected a month, 2026-06 for instance
            codes.csv   | R3,a,,MD5,,,,,,,,2021-04-01T10:00:00,+0,ACCEPTED, | codes.csv, line 2, column algorithm: found "MD5", expected one of SHA1, SHA256, SHA512
            codes.csv   | R3,a,,,,,,,,,,2021-04-01T10:00:00,12345,ACCEPTED, | codes.csv, line 2, column code: found "12345", expected 6 to 8 digits, or a sign and how many steps it is off what the token shows: +0, -1, +2
            """)
        void rowsSayWhereAndWhatWasExpected(String file, String row, String message) {
            assertThatThrownBy(() -> run(cases(file, heading(file) + row + "\n")))
                    .hasMessage(message);
        }

        @Test
        void rowsDoNotHideTheOthers() {
            List<Either<MalformedCase, Case>> rows = cases("reissue.csv", HEADING + "R99,a,,x,y\n" + GOOD);

            assertThat(rows.map(Either::isRight)).containsExactly(false, true);
        }

        @ParameterizedTest
        @ValueSource(strings = {"revoked", "name_ja"})
        void headingsNameTheColumn(String instead) {
            assertThatThrownBy(() -> run(cases("reissue.csv", HEADING.replace("revoked_at", instead) + GOOD)))
                    .hasMessageStartingWith("reissue.csv, line 1, column " + instead);
        }

        @Test
        void filesSayWhichNamesThereAre() {
            assertThatThrownBy(() -> run(cases("revocations.csv", HEADING + GOOD)))
                    .hasMessage(
                            "revocations.csv: expected a name that begins with one of reissue, fees, lockout, codes");
        }

        @Test
        void filesWithoutARowProveNothing() {
            assertThatThrownBy(() -> run(cases("reissue.csv", HEADING)))
                    .hasMessage("reissue.csv: no row below the heading");
        }

        @Test
        void filesOfAnotherEncodingAreNotGuessedAt() {
            byte[] shiftJis = (HEADING + GOOD).getBytes(Charset.forName("Shift_JIS"));

            assertThatThrownBy(() -> run(new CaseFile("reissue.csv", shiftJis).cases()))
                    .hasMessage("reissue.csv: not in UTF-8; a spreadsheet calls it \"CSV UTF-8\"");
        }
    }

    @Nested
    class Folders {

        @TempDir
        private Path folder;

        @Test
        void areTheirCsvFilesByName() throws IOException {
            Files.writeString(folder.resolve("reissue-b.csv"), HEADING + GOOD);
            Files.writeString(folder.resolve("fees.CSV"), HEADING);
            Files.writeString(folder.resolve("notes.txt"), "no cases");

            assertThat(CaseFolder.in(folder).map(CaseFile::name)).containsExactly("fees.CSV", "reissue-b.csv");
        }

        @Test
        void haveATableInThem() {
            assertThatThrownBy(() -> CaseFolder.in(folder)).hasMessageEndingWith("no .csv file in it");
        }

        @Test
        void areThere() {
            assertThatThrownBy(() -> CaseFolder.in(folder.resolve("nowhere")))
                    .hasMessageEndingWith("nowhere: no folder; -Dotp.cases has to name one");
        }
    }

    private static String heading(String file) {
        return CaseColumns.with(CaseKind.of(file).get().columns())
                .map(column -> column.name())
                .mkString("", ",", "\n");
    }

    private static List<Either<MalformedCase, Case>> cases(String name, String text) {
        return new CaseFile(name, text.getBytes(StandardCharsets.UTF_8)).cases();
    }

    private static void run(List<Either<MalformedCase, Case>> rows) {
        rows.forEach(row -> {
            if (row.isLeft()) {
                throw row.getLeft();
            }
            row.get().check();
        });
    }
}
