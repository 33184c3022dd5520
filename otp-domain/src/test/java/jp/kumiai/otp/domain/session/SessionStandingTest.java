package jp.kumiai.otp.domain.session;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Standing;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SessionStandingTest {

    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");

    @Nested
    @Tag("R28")
    class Epoch {

        @ParameterizedTest
        @CsvSource({"2, false", "3, true", "4, false"})
        void isThatOfTheUserInALiveSession(int epoch, boolean live) {
            BankingUser user = aUser().inEpoch(3).build();

            assertThat(beside(user, aSessionOf(user).ofEpoch(epoch).build()).isLive(NOW))
                    .isEqualTo(live);
        }

        @Test
        void endsEverySessionOfWhoIsRevoked() {
            BankingUser user = aUser().build();
            Session session = Session.opened(SessionBuilder.keyNumber(1), user, SessionStage.AUTHENTICATED, NOW);

            assertThat(beside(user, session).isLive(NOW)).isTrue();
            assertThat(beside(user.revoke(NOW, NOW), session).isLive(NOW)).isFalse();
        }

        @Test
        void outlivesEveryStageOfTheLogin() {
            BankingUser user = aUser().inEpoch(3).build();
            Session next =
                    aSessionOf(user).build().succeededBy(SessionBuilder.keyNumber(2), SessionStage.AUTHENTICATED, NOW);

            assertThat(beside(user, next).isLive(NOW)).isTrue();
            assertThat(beside(user, next.touched(NOW)).isLive(NOW)).isTrue();
        }
    }

    @Nested
    @Tag("R22")
    class Leaving {

        private final BankingUser user = aUser().inEpoch(3).build();
        private final BankingUser revoked = user.revoke(NOW, NOW);
        private final Session session = aSessionOf(user)
                .at(SessionStage.AUTHENTICATED)
                .openedAt(NOW.minusSeconds(28_000))
                .build();
        private final Session leaving = session.leaving(SessionBuilder.keyNumber(2), revoked, NOW);

        @Test
        void isForReadingTheResultOnly() {
            assertThat(leaving.stage()).isEqualTo(SessionStage.LEAVING);
            assertThat(beside(revoked, leaving).isLive(NOW)).isTrue();
            assertThat(beside(revoked, leaving).isAuthenticated()).isFalse();
        }

        @Test
        void isASessionOfItsOwnThatEndsWithTheOldOne() {
            assertThat(leaving.key()).isEqualTo(SessionBuilder.keyNumber(2));
            assertThat(leaving.openedAt()).isEqualTo(session.openedAt());
            assertThat(leaving.lastUsedAt()).isEqualTo(NOW);
            assertThat(leaving.version().isNew()).isTrue();
            assertThat(beside(revoked, leaving).isLive(session.openedAt().plus(Session.MAX_AGE)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(SessionStage.class)
    void letsTheUserActWhenTheLoginIsDone(SessionStage stage) {
        BankingUser user = aUser().build();

        assertThat(beside(user, aSessionOf(user).at(stage).build()).isAuthenticated())
                .isEqualTo(stage == SessionStage.AUTHENTICATED);
    }

    @ParameterizedTest
    @Tag("R22")
    @CsvSource({"REGISTRATION_REQUIRED, false", "OTP_REQUIRED, false", "AUTHENTICATED, true", "LEAVING, true"})
    void letsTheUserReadAnswersOnceLoggedInAndWhenLeaving(SessionStage stage, boolean allowed) {
        BankingUser user = aUser().build();

        assertThat(beside(user, aSessionOf(user).at(stage).build()).mayReadAnswers())
                .isEqualTo(allowed);
    }

    @Test
    void isOfOneUser() {
        Session session = aSessionOf(aUser().build()).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> beside(aUser().loggingInAs("hanako").build(), session));
    }

    private static SessionStanding beside(BankingUser user, Session session) {
        return new SessionStanding(session, new Standing(user, aContract().build(), Option.none()));
    }
}
