package jp.kumiai.otp.adapter.http.page.report.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as plots write them. Stateless. */
final class Numbers {

    private static final int PLACES = 3;

    private Numbers() {}

    /** For people: {@code 1,234,567}. */
    static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** For an attribute: {@code 33.333%} of the width, without needless zeros. */
    static String percent(double share) {
        return BigDecimal.valueOf(share * 100)
                        .setScale(PLACES, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
