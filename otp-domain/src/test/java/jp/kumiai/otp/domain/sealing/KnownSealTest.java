package jp.kumiai.otp.domain.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSealTest {

    private static final String MAC = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(longs = {1, 9, 10, 526_000, 999_999_999_999_999_999L})
    void isReadAsItIsWritten(long number) {
        KnownSeal known = new KnownSeal(number, MAC);

        assertThat(KnownSeal.parse(known.toString())).contains(known);
    }

    @Test
    void isWrittenOnOneLine() {
        assertThat(new KnownSeal(7, MAC)).hasToString("7-" + MAC);
    }

    @Test
    void isNumberAndMacOfItsSeal() {
        Instant until = Instant.parse("2026-11-29T17:00:00Z");
        SealedEvents events = new SealedEvents(0, Option.none(), "f".repeat(64));
        TrailSeal seal = new TrailSeal(7, until.minusSeconds(60), until, events, Option.none(), MAC);

        assertThat(seal.known()).isEqualTo(new KnownSeal(7, MAC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "7",
                "7-",
                "-M",
                "0-M",
                "07-M",
                "-7-M",
                "+7-M",
                "７-M",
                "7 -M",
                " 7-M",
                "7-M ",
                "7-M\n",
                "7-M0",
                "7_M",
                "7-7-M",
                "1000000000000000000-M",
                "7-0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF",
                "7-0123456789abcdeg0123456789abcdef0123456789abcdef0123456789abcdef",
                "7-123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void isNothingElse(String text) {
        assertThat(KnownSeal.parse(text.replace("M", MAC))).isEmpty();
    }
}
