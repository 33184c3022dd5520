package jp.kumiai.otp.domain.fee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What formatters of years take by themselves, and a month of ours is not. */
class FeeMonthFormTest {

    @ParameterizedTest
    @Tag("P24")
    @ValueSource(strings = {"+12345-05", "-0001-05", "+999999999-12", "12345-05"})
    void hasAYearOfFourDigitsWithoutASign(String text) {
        assertThat(FeeMonth.parse(text)).isEmpty();
    }
}
