package jp.kumiai.otp.adapter.http.page.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2, success criteria 1.4.3 and 1.4.11, in the light scheme and in the dark one. */
class StyleSheetTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final String DARK = "@media screen and (prefers-color-scheme: dark)";

    private static Map<String, String> colours(boolean dark) {
        String css = text();
        int start = css.indexOf(DARK);
        Map<String, String> colours = new HashMap<>();
        put(colours, css.substring(0, start));
        if (dark) {
            put(colours, css.substring(start, css.indexOf("}", start)));
        }
        return colours;
    }

    private static void put(Map<String, String> colours, String block) {
        Matcher matcher = COLOUR.matcher(block);
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
    }

    private static String text() {
        String file = "/jp/kumiai/otp/adapter/http/page/static/site.css";
        try (InputStream css = Objects.requireNonNull(StyleSheetTest.class.getResourceAsStream(file))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3)
                .mapToDouble(i -> weights[i] * linear(Integer.parseInt(colour.substring(2 * i + 1, 2 * i + 3), 16)))
                .sum();
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static String required(Map<String, String> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    private static void atLeast(double ratio, String one, String other) {
        for (boolean dark : new boolean[] {false, true}) {
            Map<String, String> colours = colours(dark);
            assertThat(contrast(required(colours, one), required(colours, other)))
                    .as("%s on %s, dark: %s", one, other, dark)
                    .isGreaterThanOrEqualTo(ratio);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text, page",
        "text, surface",
        "text, surface-quiet",
        "heading, page",
        "heading, surface",
        "quiet, page",
        "quiet, surface",
        "key, page",
        "key, surface",
        "page, key",
        "on-primary, primary",
        "on-primary, primary-hover",
        "error-text, page",
        "error-text, surface",
        "error-text, error-surface",
        "text, error-surface",
        "success, surface",
        "success, success-surface",
        "notice, notice-surface",
        "warning-text, warning-surface",
        "text, notice-surface",
        "success, notice-surface",
        "error-text, notice-surface",
        "quiet, notice-surface",
        "lcd-text, lcd",
        "label-text, label",
        "surface, error-text",
    })
    void letsEveryTextBeRead(String text, String ground) {
        atLeast(4.5, text, ground);
    }

    @ParameterizedTest
    @CsvSource({
        "input-line, surface",
        "primary, surface",
        "primary, surface-quiet",
        "error, surface",
        "error, error-surface",
        "callout, lcd",
        "callout, label",
        "callout-quiet, label",
        "success, success-surface",
        "notice, notice-surface",
        "fob-metal, surface",
        "fob-edge, surface",
        "lcd, fob",
        "primary, surface",
        "mark, surface",
        "outline, page",
        "warning-line, warning-surface",
        "key, surface",
        "outline, surface",
    })
    void letsEveryBorderAndMarkBeSeen(String mark, String ground) {
        atLeast(3.0, mark, ground);
    }
}
