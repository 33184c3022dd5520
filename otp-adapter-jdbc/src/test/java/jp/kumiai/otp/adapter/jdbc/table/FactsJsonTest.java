package jp.kumiai.otp.adapter.jdbc.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FactsJsonTest {

    @Test
    void writesNoFactsAsAnEmptyObject() {
        assertThat(FactsJson.write(TreeMap.empty())).isEqualTo("{}");
    }

    @Test
    void writesFactsInTheOrderOfTheirNames() {
        Map<String, String> facts = LinkedHashMap.of("reason", "MISMATCH", "next", "データ");

        assertThat(FactsJson.write(facts)).isEqualTo("{\"next\":\"データ\",\"reason\":\"MISMATCH\"}");
    }

    @Test
    void escapesWhatCouldEndAStringOrNotBeStored() {
        Map<String, String> facts = TreeMap.of("a\"\\", "\0\n\u007f\ud83d\ude00\ud800");

        assertThat(FactsJson.write(facts)).isEqualTo("{\"a\\\"\\\\\":\"\\u0000\\u000a\\u007f\\ud83d\\ude00\\ud800\"}");
    }

    @Test
    void readsEveryCharacterAsItWasWritten() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            Map<String, String> facts = TreeMap.of("name" + (char) c, "value" + (char) c);

            assertThat(FactsJson.read(FactsJson.write(facts))).isEqualTo(facts);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "}",
                "{}}",
                "{} ",
                "[]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1}",
                "{\"a\":\"b}",
                "{\"a\":\"b\",}",
                "{,\"a\":\"b\"}",
                "{\"a\":\"b\"\"c\":\"d\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\uzzzz\"}",
                "{\"a\":\"\\"
            })
    void readsNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FactsJson.read(text));
    }
}
