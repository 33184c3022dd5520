package jp.kumiai.otp.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("U6")
@Tag("R26")
class CounterTest {

    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, true", "63, true", "64, true", "65, false"})
    void hasOperatorAndFormNumberOfOneToSixtyFourCharacters(int length, boolean wellFormed) {
        String text = "受".repeat(length);

        assertThat(Counter.parse(text, "F-1").isDefined()).isEqualTo(wellFormed);
        assertThat(Counter.parse("teller7", text).isDefined()).isEqualTo(wellFormed);
    }

    @Test
    void keepsBothAsTheyAre() {
        assertThat(Counter.parse("窓口 太郎", "F-1")).isEqualTo(Option.some(new Counter("窓口 太郎", "F-1")));
    }

    /** A line break in either could forge a line of the trail. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "a\nb", "a\rb", "a\tb", "a\u0000", "a\u007f", "a\u0085"})
    void hasNeitherEmptyNorWithControlCharacters(String text) {
        assertThat(Counter.parse(text, "F-1")).isEmpty();
        assertThat(Counter.parse("teller7", text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Counter(text, "F-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Counter("teller7", text));
    }

    @Test
    void isNamedInItsEvents() {
        AuditEvent event =
                new Counter("teller7", "F-1").event(NOW, Kind.TOKEN_REVOKED, Option.some(ContractBuilder.NUMBER));

        assertThat(event)
                .isEqualTo(AuditEvent.ofBank(NOW, Kind.TOKEN_REVOKED, "teller7", Option.some(ContractBuilder.NUMBER))
                        .with("form", "F-1"));
    }
}
