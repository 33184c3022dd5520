package jp.kumiai.otp.domain.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R1")
class TimeStepTest {

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z,     0",
        "1970-01-01T00:00:59.999Z, 0",
        "1970-01-01T00:01:00Z,     1",
        "2026-11-23T00:00:00Z,     29923200",
        "2026-11-23T00:00:59.999999999Z, 29923200",
        "2026-11-23T00:01:00Z,     29923201"
    })
    void lastsFromItsFirstSecondToJustBeforeTheNext(Instant at, long step) {
        assertThat(TimeStep.at(at, 60)).isEqualTo(new TimeStep(step));
    }

    @Test
    void isNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeStep.at(Instant.EPOCH.minusMillis(1), 60));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeStep(-1));
    }

    @Test
    void startsWhereItsPredecessorEnds() {
        assertThat(new TimeStep(2).startsAt(60)).isEqualTo(Instant.ofEpochSecond(120));
    }

    @Test
    void makesAWindowThatIsClippedAtZero() {
        assertThat(StepWindow.around(0, 1)).isEqualTo(new StepWindow(new TimeStep(0), new TimeStep(1)));
        assertThat(StepWindow.around(-3, 1)).isEqualTo(new StepWindow(new TimeStep(0), new TimeStep(0)));
        assertThat(StepWindow.around(10, 1)).isEqualTo(new StepWindow(new TimeStep(9), new TimeStep(11)));
    }

    @Test
    void makesNoWindowThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StepWindow(new TimeStep(2), new TimeStep(1)));
    }
}
