package jp.kumiai.otp.bootstrap.command.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void hasALineForEachValue() {
        ObjectNode answer = Answer.object().put("contract", "1000001").put("more", false);
        Answer.put(answer, "serial", Option.none());
        answer.set("devices", Answer.texts(List.of("12345678", "23456789")));
        answer.set("account", Answer.object().put("bank", "0001").put("branch", "123"));

        assertThat(printed(answer))
                .containsExactly(
                        "contract  1000001",
                        "more      false",
                        "serial    -",
                        "devices   12345678 23456789",
                        "account   bank=0001, branch=123");
    }

    @Test
    void hasATableForEachList() {
        ObjectNode answer = Answer.object().put("count", 2);
        answer.set(
                "staff",
                Answer.array(List.of(
                        Answer.object().put("name", "佐藤").put("role", "AUDITOR"),
                        Answer.object().put("name", "Yamada").put("blocked", true))));

        assertThat(printed(answer))
                .containsExactly(
                        "count  2",
                        "",
                        "staff:",
                        "  name    role     blocked",
                        "  佐藤    AUDITOR  -",
                        "  Yamada  -        true");
    }

    @Test
    void countsHalfWidthKanaAsOnePlace() {
        ObjectNode answer = Answer.object();
        answer.set(
                "rows",
                Answer.array(List.of(
                        Answer.object().put("a", "ｶﾌﾞ").put("b", 1),
                        Answer.object().put("a", "カブ").put("b", 2))));

        assertThat(printed(answer)).endsWith("  ｶﾌﾞ   1", "  カブ  2");
    }

    private static java.util.List<String> printed(ObjectNode answer) {
        StringWriter printed = new StringWriter();
        PlainText.print(answer, new PrintWriter(printed, true));
        return printed.toString().lines().toList();
    }
}
