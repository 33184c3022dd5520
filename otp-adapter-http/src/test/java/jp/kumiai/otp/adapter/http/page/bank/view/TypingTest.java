package jp.kumiai.otp.adapter.http.page.bank.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.time.LocalDate;
import jp.kumiai.otp.domain.token.SerialNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypingTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01", "2026/12/01", "2026.12.01", "20261201", "２０２６１２０１", " 2026年12月01日 "})
    void readsADayHoweverItIsMarked(String typed) {
        assertThat(Typing.day(typed)).contains(LocalDate.of(2026, 12, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-29", "2026-13-01", "20260229", "2026-1-1", "26-12-01", "12/01/2026", "today"})
    void readsNoDayThatIsNotInTheCalendarOrNotInFull(String typed) {
        assertThat(Typing.day(typed)).isEmpty();
    }

    @Test
    void readsSerialNumbersBelowEachOther() {
        assertThat(Typing.serials("12345678\r\n２３４５６７８９、 34567890,"))
                .contains(List.of(
                        new SerialNumber("12345678"), new SerialNumber("23456789"), new SerialNumber("34567890")));
        assertThat(Typing.serials("12345678 1234567")).isEmpty();
    }
}
