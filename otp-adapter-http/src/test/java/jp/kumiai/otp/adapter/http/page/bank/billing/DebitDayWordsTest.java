package jp.kumiai.otp.adapter.http.page.bank.billing;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.fee.FeeMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F8")
class DebitDayWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06, 10日が営業日のため、10日に引き落とします。",
        "2026-05, 10日（日曜日）が休業日のため、翌営業日に引き落とします。",
        "2024-02, 10日（土曜日）、11日（建国記念の日）、12日（振替休日）が休業日のため、翌営業日に引き落とします。",
        "2051-01, 休業日カレンダーの範囲外の月です。"
    })
    void sayWhyTheDayIsTheDayItIs(String month, String sentence) {
        assertThat(DebitDayWords.why(FeeMonth.parse(month).get(), BankHolidays.STANDARD))
                .isEqualTo(sentence);
    }
}
