package jp.kumiai.otp.domain.applying;

import static jp.kumiai.otp.domain.testkit.ApplicationBuilder.anApplication;
import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aNewOne;
import static jp.kumiai.otp.domain.testkit.FormBuilder.anAdditionalOne;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.kumiai.otp.domain.testkit.FormBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("P30")
class ProposedStartTest {

    @ParameterizedTest
    @CsvSource({
        "2026-05-07, 2026-05-20",
        "2026-05-19, 2026-05-20",
        "2026-05-20, 2026-05-20",
        "2026-05-21, 2026-05-21",
    })
    void givesTheTokensFourteenDaysAndTheCompanyItsWishAfterThat(String wish, String proposed) {
        assertThat(proposed(aNewOne(1).wishing(wish), "2026-05-01")).isEqualTo(day(proposed));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-20, 2026-05-20", "2026-05-21, 2026-05-21"})
    void startsNoLaterTokenBeforeTheContract(String contract, String proposed) {
        assertThat(proposed(anAdditionalOne(1).wishing("2026-05-07"), contract)).isEqualTo(day(proposed));
    }

    @Test
    void letsTheFirstTokensStartTheContract() {
        assertThat(proposed(aNewOne(1).wishing("2026-05-07"), "2026-06-01")).isEqualTo(day("2026-05-20"));
    }

    private static LocalDate proposed(FormBuilder form, String contractStart) {
        return ProposedStart.of(
                anApplication(form).build(),
                aContract().startingOn(day(contractStart)).build(),
                day("2026-05-06"));
    }
}
