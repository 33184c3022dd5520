package jp.kumiai.otp.domain.authentication;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.authentication.LoginFailure.PasswordPaused;
import jp.kumiai.otp.domain.authentication.LoginFailure.RegistrationSuspended;
import jp.kumiai.otp.domain.authentication.LoginFailure.ReissueWait;
import jp.kumiai.otp.domain.authentication.LoginFailure.Suspended;
import jp.kumiai.otp.domain.authentication.LoginFailure.TokenExpired;
import jp.kumiai.otp.domain.authentication.LoginFailure.TokenWithdrawn;
import jp.kumiai.otp.domain.authentication.LoginFailure.WrongCredentials;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.PasswordAttempts;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.TokenStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("Z2")
class PasswordStepTest {

    /** 2021年04月01日 10時00分. */
    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");

    private static final SessionKey KEY = SessionBuilder.keyNumber(7);

    @Nested
    @Tag("R9")
    class StartDate {

        @ParameterizedTest
        @CsvSource({
            "2021-04-01T14:59:59.999Z, AUTHENTICATED",
            "2021-04-01T15:00:00Z,     REGISTRATION_REQUIRED",
            "2021-04-01T15:00:00.001Z, REGISTRATION_REQUIRED"
        })
        void leadsToRegistrationFromMidnightInTokyoOn(Instant at, SessionStage stage) {
            Standing secondOfApril = new Standing(
                    aUser().build(),
                    aContract().startingOn(LocalDate.of(2021, 4, 2)).build(),
                    Option.none());

            assertThat(stageAfter(secondOfApril, at)).isEqualTo(stage);
        }

        @Test
        void doesNotSpareWhoIsInServiceAlready() {
            Standing postponed = new Standing(
                    inService().build(),
                    aContract().startingOn(LocalDate.of(2099, 1, 1)).build(),
                    Option.some(lent().build()));

            assertThat(stageAfter(postponed, NOW)).isEqualTo(SessionStage.OTP_REQUIRED);
        }
    }

    /** The table under rules.md section 5. */
    @Nested
    class RightPassword {

        @Test
        @Tag("R10")
        void leadsTheUnregisteredToRegistration() {
            assertThat(stageAfter(without(new TokenStatus.Unregistered()), NOW))
                    .isEqualTo(SessionStage.REGISTRATION_REQUIRED);
        }

        @Test
        @Tag("R12")
        void leadsWhoWasAllottedATokenToRegistration() {
            assertThat(stageAfter(without(TokenStatus.TokenIssued.hardware()), NOW))
                    .isEqualTo(SessionStage.REGISTRATION_REQUIRED);
        }

        @Test
        @Tag("R14")
        void leadsWhoIsInServiceToTheOneTimePassword() {
            assertThat(stageAfter(with(lent()), NOW)).isEqualTo(SessionStage.OTP_REQUIRED);
        }

        @Test
        @Tag("R18")
        void isNotEnoughForASuspendedToken() {
            assertThat(failureOf(with(lent().suspendedAt(NOW)), NOW)).isEqualTo(new Suspended());
        }

        @ParameterizedTest
        @Tag("R33")
        @Tag("R34")
        @CsvSource({"2021-09-29T22:59:59Z, false", "2021-09-29T23:00:00Z, true", "2021-09-29T23:00:01Z, true"})
        void isNotEnoughForATokenFromTheInstantOfItsExpiryOn(Instant at, boolean refused) {
            Decision<LoginFailure, Session> decision = decide(with(lent()), true, at);

            assertThat(decision.answer().isLeft()).isEqualTo(refused);
            assertThat(decision.answer().swap().toOption())
                    .isEqualTo(Option.when(refused, new TokenExpired(TokenBuilder.EXPIRY)));
        }

        @ParameterizedTest
        @Tag("R16a")
        @EnumSource(value = DeviceState.class, mode = EnumSource.Mode.EXCLUDE, names = "ON_LOAN")
        void isNotEnoughForADeviceThatIsNotOnLoan(DeviceState elsewhere) {
            assertThat(failureOf(with(lent().in(elsewhere)), NOW)).isEqualTo(new TokenWithdrawn());
        }

        @Test
        @Tag("R16a")
        void isNotEnoughForADeviceOnLoanToAnotherCompany() {
            assertThat(failureOf(with(lent().onLoanTo(new ContractId("K-9999"))), NOW))
                    .isEqualTo(new TokenWithdrawn());
        }

        @ParameterizedTest
        @Tag("R28")
        @CsvSource({"2021-04-01T00:59:59.999Z, true", "2021-04-01T01:00:00Z, false", "2021-04-01T01:00:00.001Z, false"})
        void isNotEnoughBeforeTheEarliestReissue(Instant at, boolean refused) {
            Standing revoked = without(new TokenStatus.Revoked(NOW.minusSeconds(1800), NOW));

            assertThat(decide(revoked, true, at).answer().swap().toOption())
                    .isEqualTo(Option.when(refused, new ReissueWait(NOW)));
        }

        @Test
        @Tag("R19a")
        void isNotEnoughForWhoIsSuspendedForRegistration() {
            Standing suspended =
                    standing(aUser().suspendedForRegistration(6, NOW).build());

            assertThat(failureOf(suspended, NOW)).isEqualTo(new RegistrationSuspended());
        }

        @Test
        void opensASessionUnderTheGivenKey() {
            Decision<LoginFailure, Session> decision = decide(with(lent()), true, NOW);
            Session session = decision.answer().get();

            assertThat(session).isEqualTo(Session.opened(KEY, aUser().build(), SessionStage.OTP_REQUIRED, NOW));
            assertThat(decision.changes().sessions()).containsExactly(session);
            assertThat(kindsOf(decision)).containsExactly(Kind.PASSWORD_ACCEPTED);
        }

        @Test
        void endsTheCountOfWrongPasswords() {
            Standing standing =
                    standing(aUser().failedPassword(9, NOW.minusSeconds(1)).build());

            assertThat(decide(standing, true, NOW).changes().users().map(BankingUser::passwordAttempts))
                    .containsExactly(PasswordAttempts.NONE);
        }

        @Test
        void endsThatCountEvenWhenTheLoginIsDenied() {
            Standing standing = standing(aUser().failedPassword(9, NOW.minusSeconds(1))
                    .suspendedForRegistration(6, NOW)
                    .build());

            assertThat(decide(standing, true, NOW).changes().users().map(BankingUser::passwordAttempts))
                    .containsExactly(PasswordAttempts.NONE);
        }

        @Test
        void changesNothingOfAUserWithoutFailures() {
            assertThat(decide(with(lent()), true, NOW).changes().users()).isEmpty();
        }
    }

    @Nested
    class WrongPassword {

        @Test
        void isCountedOnTheUserAndCommitted() {
            Decision<LoginFailure, Session> decision = decide(with(lent()), false, NOW);

            assertThat(decision.answer().getLeft()).isEqualTo(new WrongCredentials());
            assertThat(decision.changes().users().map(BankingUser::passwordAttempts))
                    .containsExactly(new PasswordAttempts(1, Option.some(NOW)));
            assertThat(kindsOf(decision)).containsExactly(Kind.PASSWORD_REFUSED);
        }

        @Test
        @Tag("R17")
        void neverTouchesTheToken() {
            assertThat(decide(with(lent()), false, NOW).changes().tokens()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"9, false", "10, true"})
        void pausesFromTheTenthOn(int failures, boolean paused) {
            Standing standing = standing(
                    aUser().failedPassword(failures, NOW.minusSeconds(1)).build());

            assertThat(decide(standing, true, NOW).answer().swap().toOption())
                    .isEqualTo(Option.when(paused, new PasswordPaused()));
        }

        @ParameterizedTest
        @CsvSource({"899, true", "900, false", "901, false"})
        void pausesForAQuarterOfAnHour(int secondsLater, boolean paused) {
            Standing standing = standing(aUser().failedPassword(10, NOW).build());

            assertThat(decide(standing, true, NOW.plusSeconds(secondsLater))
                            .answer()
                            .isLeft())
                    .isEqualTo(paused);
        }

        @Test
        void isNotCountedDuringThePause() {
            Standing standing = standing(aUser().failedPassword(10, NOW).build());

            assertThat(decide(standing, false, NOW.plusSeconds(1)).changes().users())
                    .isEmpty();
        }

        @Test
        void pausesAgainAtOnceAfterThePause() {
            Standing standing = standing(aUser().failedPassword(10, NOW).build());
            Instant later = NOW.plusSeconds(900);

            BankingUser again = decide(standing, false, later).changes().users().head();

            assertThat(again.passwordAttempts().pausedAt(later.plusSeconds(1))).isTrue();
        }
    }

    private static Standing with(TokenBuilder token) {
        return new Standing(inService().build(), aContract().build(), Option.some(token.build()));
    }

    private static Standing without(TokenStatus status) {
        return standing(aUser().standing(status).build());
    }

    private static Standing standing(BankingUser user) {
        return new Standing(user, aContract().build(), Option.none());
    }

    private static UserBuilder inService() {
        return aUser().using("12345678", NOW.minusSeconds(86_400));
    }

    private static TokenBuilder lent() {
        return aToken().numbered("12345678").onLoanTo(ContractBuilder.NUMBER);
    }

    private static Decision<LoginFailure, Session> decide(Standing standing, boolean passwordRight, Instant now) {
        return PasswordStep.decide(standing, passwordRight, KEY, now);
    }

    private static SessionStage stageAfter(Standing standing, Instant now) {
        return decide(standing, true, now).answer().get().stage();
    }

    private static LoginFailure failureOf(Standing standing, Instant now) {
        return decide(standing, true, now).answer().getLeft();
    }

    private static List<Kind> kindsOf(Decision<?, ?> decision) {
        return decision.changes().events().map(AuditEvent::kind);
    }
}
