package jp.kumiai.otp.domain.session;

import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {

    private static final Instant OPENED = Instant.parse("2021-04-01T01:00:00Z");

    @Nested
    class Life {

        @ParameterizedTest
        @CsvSource({"899, true", "900, false", "901, false"})
        void endsAQuarterOfAnHourAfterTheLastUse(int secondsLater, boolean live) {
            Session session = opened(OPENED);

            assertThat(session.isInTime(OPENED.plusSeconds(secondsLater))).isEqualTo(live);
        }

        @ParameterizedTest
        @CsvSource({"28799, true", "28800, false", "28801, false"})
        void endsEightHoursAfterThePasswordHoweverMuchItIsUsed(int secondsLater, boolean live) {
            Instant at = OPENED.plusSeconds(secondsLater);

            assertThat(opened(OPENED).touched(at.minusSeconds(1)).isInTime(at)).isEqualTo(live);
        }

        @ParameterizedTest
        @CsvSource({"59, false", "60, true", "61, true"})
        void isNotedOnceAMinute(int secondsLater, boolean due) {
            assertThat(opened(OPENED).isDueForTouch(OPENED.plusSeconds(secondsLater)))
                    .isEqualTo(due);
        }

        @Test
        void goesOnFromThePasswordWhenTheStageChanges() {
            SessionKey key = SessionBuilder.keyNumber(2);

            Session next = opened(OPENED).succeededBy(key, SessionStage.AUTHENTICATED, OPENED.plusSeconds(60));

            assertThat(next.openedAt()).isEqualTo(OPENED);
            assertThat(next.lastUsedAt()).isEqualTo(OPENED.plusSeconds(60));
            assertThat(next.version().isNew()).isTrue();
        }
    }

    @Nested
    class Ids {

        private final SessionId id = SessionId.of(new byte[32]);

        @Test
        void haveFortyThreeCharactersAndComeBackAsTheyWent() {
            assertThat(id.reveal()).hasSize(43);
            assertThat(SessionId.parse(id.reveal()).map(SessionId::key)).contains(id.key());
        }

        @Test
        void areStoredOnlyAsTheirHash() {
            assertThat(id.key().value()).matches("[0-9a-f]{64}").doesNotContain(id.reveal());
        }

        @Test
        void neverPrint() {
            assertThat(id).hasToString("SessionId[redacted]");
        }

        @ParameterizedTest
        @ValueSource(ints = {31, 33})
        void haveNoOtherLength(int bytes) {
            assertThatIllegalArgumentException().isThrownBy(() -> SessionId.of(new byte[bytes]));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+",
                    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\u3042"
                })
        void areNothingElse(String text) {
            assertThat(SessionId.parse(text)).isEmpty();
        }
    }

    private static Session opened(Instant at) {
        return aSessionOf(aUser().build()).openedAt(at).lastUsedAt(at).build();
    }
}
