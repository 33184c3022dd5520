package jp.kumiai.otp.domain.token;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.EXPIRY;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenExpiryTest {

    private static final Duration NOTICE = Duration.ofDays(90);

    @ParameterizedTest
    @Tag("R33")
    @CsvSource({"-1, false", "0, true", "1, true"})
    void isAtTheInstantItself(long millisAfter, boolean expired) {
        assertThat(aToken().build().isExpired(EXPIRY.plusMillis(millisAfter))).isEqualTo(expired);
    }

    @ParameterizedTest
    @Tag("R35")
    @CsvSource({"-1, false", "0, true", "1, true"})
    void isAnnouncedFromNinetyDaysBeforeOn(long millisAfter, boolean announced) {
        assertThat(aToken().build().expiresSoon(EXPIRY.minus(NOTICE).plusMillis(millisAfter)))
                .isEqualTo(announced);
    }

    @ParameterizedTest
    @Tag("R35")
    @CsvSource({"-1, true", "0, false", "1, false"})
    void isAnnouncedNoMoreOnceItIsThere(long millisAfter, boolean announced) {
        assertThat(aToken().build().expiresSoon(EXPIRY.plusMillis(millisAfter))).isEqualTo(announced);
    }
}
