package jp.kumiai.otp.adapter.http.page.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static String cell(String text) {
        String file = Csv.of(Table.of("a").rows(List.of(List.of(Value.of(text)))));
        return file.substring("\uFEFFa\r\n".length(), file.length() - "\r\n".length());
    }

    @Test
    void writesTheColumnsAndThenTheRows() {
        Table table = Table.of("日付", "件数")
                .rows(List.of(
                        List.of(Value.of("2026-04-01"), Value.of(1_234_567)),
                        List.of(Value.of("2026-04-02"), Value.of(0))));

        assertThat(Csv.of(table)).isEqualTo("\uFEFF日付,件数\r\n2026-04-01,1234567\r\n2026-04-02,0\r\n");
    }

    @Test
    void beginsWithTheMarkByWhichExcelKnowsUtf8() {
        assertThat(Csv.of(Table.of("日")).getBytes(StandardCharsets.UTF_8))
                .startsWith(0xEF, 0xBB, 0xBF, 0xE6, 0x97, 0xA5);
    }

    @Test
    void quotesWhatWouldEndACellOrALine() {
        assertThat(cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(cell("窓口 \"花子\"")).isEqualTo("\"窓口 \"\"花子\"\"\"");
        assertThat(cell("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(cell("a\rb")).isEqualTo("\"a\rb\"");
        assertThat(cell("a b;c'd")).isEqualTo("a b;c'd");
        assertThat(cell("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-1", "@SUM(A1)", "\tx", "＝1", "＋1", "－1", "＠x"})
    void makesHarmlessWhatASpreadsheetWouldTakeForAFormula(String text) {
        assertThat(cell(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\rx", "\nx", "=HYPERLINK(\"http://x\",\"y\")"})
    void makesHarmlessWhatItQuotesToo(String text) {
        assertThat(cell(text)).startsWith("\"'").endsWith("\"");
    }

    @Test
    void leavesWhatIsHarmlessInTheMiddle() {
        assertThat(cell("a=1")).isEqualTo("a=1");
        assertThat(cell("2026-04-01")).isEqualTo("2026-04-01");
        assertThat(cell("'=1")).isEqualTo("'=1");
    }

    @Test
    void makesColumnsHarmlessToo() {
        assertThat(Csv.of(Table.of("=1"))).isEqualTo("\uFEFF'=1\r\n");
    }

    @Test
    void writesNumbersAsNumbers() {
        Table table = Table.of("a", "b").rows(List.of(List.of(Value.of(-120), new Value.PerMille(125))));

        assertThat(Csv.of(table)).endsWith("\r\n-120,12.5\r\n");
    }

    @Test
    void takesNoRowThatDoesNotFit() {
        assertThatThrownBy(() -> Table.of("a", "b").rows(List.of(List.of(Value.of("x")))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
