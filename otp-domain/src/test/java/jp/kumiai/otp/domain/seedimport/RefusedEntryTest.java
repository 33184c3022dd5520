package jp.kumiai.otp.domain.seedimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedEntryTest {

    @Nested
    class ShowingTheSerialNumber {

        @ParameterizedTest
        @CsvSource({
            "12345678, 12345678",
            "'  7810641 ', 7810641",
            "FT-10001335082671234, FT-10001335082671234",
            "313233343536373839303, 3132...",
            "GEZDGNBVGY3TQOJQGEZDGNBVGY, GEZD..."
        })
        void showsFourCharactersOfWhatMightBeASecret(String written, String shown) {
            assertThat(entry(written, "").serialAsWritten()).isEqualTo(shown);
        }

        @Test
        void replacesWhatIsInvisibleOrTurnsTheDirectionRound() {
            assertThat(entry("1\u00002\u202E3\u20664\u200F5\uD83D6\u2028" + "7\uE0008", "")
                            .serialAsWritten())
                    .isEqualTo("1\uFFFD2\uFFFD3\uFFFD4\uFFFD5\uFFFD6\uFFFD7\uFFFD8");
        }

        @Test
        void keepsLettersOfAnyScript() {
            assertThat(entry("\u682A\uFF11", "").serialAsWritten()).isEqualTo("\u682A\uFF11");
        }

        @Test
        void showsTheSameAgainWhenMadeFromWhatIsShown() {
            RefusedEntry once = entry("x".repeat(50), "y".repeat(100));

            assertThat(entry(once.serialAsWritten(), once.detail().get())).isEqualTo(once);
        }
    }

    @Nested
    class ShowingTheDetail {

        @Test
        void cutsItAfterEightyCharacters() {
            assertThat(entry("1", "x".repeat(80)).detail().get()).hasSize(80);
            assertThat(entry("1", "x".repeat(81)).detail().get()).hasSize(80).endsWith("...");
        }

        @Test
        void replacesControlCharacters() {
            assertThat(entry("1", "a\nb").detail()).isEqualTo(Option.some("a\uFFFDb"));
        }
    }

    private static RefusedEntry entry(String serial, String detail) {
        return new RefusedEntry(1, serial, RefusedEntry.Reason.BAD_SERIAL, Option.some(detail));
    }
}
