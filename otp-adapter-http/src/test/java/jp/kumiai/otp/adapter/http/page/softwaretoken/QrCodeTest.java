package jp.kumiai.otp.adapter.http.page.softwaretoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String TEXT = "otpauth://totp/%E9%8A%80:ichirodt?secret=GEZDGNBVGY3TQOJQ&period=60";

    /** The modules of the drawing, without its quiet zone. */
    private static BitMatrix modules(QrCode code) {
        BitMatrix modules = new BitMatrix(code.size() - 8);
        Pattern.compile("M([0-9]+) ([0-9]+)h1v1h-1z")
                .matcher(code.path())
                .results()
                .forEach(module -> modules.set(number(module, 1) - 4, number(module, 2) - 4));
        return modules;
    }

    private static int number(MatchResult module, int group) {
        return Integer.parseInt(module.group(group));
    }

    @Test
    void isReadAsItWasWritten() throws Exception {
        assertThat(new Decoder().decode(modules(QrCode.of(TEXT))).getText()).isEqualTo(TEXT);
    }

    @Test
    @Tag("case-E4")
    void repeatsNothingOfWhatItShows() {
        assertThat(QrCode.of(TEXT).toString()).doesNotContain("GEZD");
        assertThatThrownBy(() -> QrCode.of("GEZD".repeat(1_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContaining("GEZD");
    }
}
