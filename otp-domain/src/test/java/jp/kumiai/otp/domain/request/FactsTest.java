package jp.kumiai.otp.domain.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers are kept, so that a request asked again is answered the same. */
@Tag("R37a")
class FactsTest {

    @Test
    void giveBackWhatTheyWereGiven() {
        Instant at = Instant.parse("2021-04-01T01:00:00.123456789Z");
        Facts facts = Facts.NONE
                .with("text", "a, b=c. 組合 \"銀行\"\n")
                .with("number", -7)
                .with("at", at)
                .with("yes", true)
                .with("no", false)
                .with("day", DayOfWeek.MONDAY);

        assertThat(facts.text("text")).isEqualTo("a, b=c. 組合 \"銀行\"\n");
        assertThat(facts.number("number")).isEqualTo(-7);
        assertThat(facts.instant("at")).isEqualTo(at);
        assertThat(facts.flag("yes")).isTrue();
        assertThat(facts.flag("no")).isFalse();
        assertThat(facts.oneOf(DayOfWeek.class, "day")).isEqualTo(DayOfWeek.MONDAY);
    }

    @Test
    void haveNothingWhereThereIsNothing() {
        Facts facts = Facts.NONE.with("some", Option.some(1)).with("none", Option.none());

        assertThat(facts.optional("some")).contains("1");
        assertThat(facts.optional("none")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> facts.text("none"));
    }

    /** Ten rows and more, or row 1 would be mistaken for the beginning of row 10. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10, 11, 101})
    void keepRowsInTheirOrder(int count) {
        List<Facts> rows =
                List.range(0, count).map(number -> Facts.NONE.with("n", number).with("m.n", -number));

        assertThat(Facts.of("form/1")
                        .rows("row", rows)
                        .with("row", "other")
                        .with("rows", 9)
                        .values()
                        .filterKeys(key -> key.startsWith("row.")))
                .hasSize(2 * count);
        assertThat(Facts.of("form/1").rows("row", rows).rows("row")).isEqualTo(rows);
    }

    @Test
    void areToldFromThoseOfAnotherForm() {
        Facts form = Facts.of("lifting/1");

        assertThat(form.isFormOf(Facts.of("lifting/1").with("more", 1))).isTrue();
        assertThat(form.isFormOf(Facts.of("lifting/2"))).isFalse();
        assertThat(form.isFormOf(Facts.NONE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A-b_c.9", "1234567890123456789012345678901234567890123456789012345678901234"})
    void areKeptUnderRequestIdsOfOneToSixtyFourCharacters(String text) {
        assertThat(RequestId.parse(text)).contains(new RequestId(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a/b",
                "あ",
                "a\n",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void areKeptUnderNothingElse(String text) {
        assertThat(RequestId.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestId(text));
    }
}
