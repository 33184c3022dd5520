package jp.kumiai.otp.domain.registration;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.registration.RegistrationFailure.AlreadyUsed;
import jp.kumiai.otp.domain.registration.RegistrationFailure.Mismatch;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NotExpected;
import jp.kumiai.otp.domain.registration.RegistrationFailure.RegistrationSuspended;
import jp.kumiai.otp.domain.registration.RegistrationFailure.ReissueWait;
import jp.kumiai.otp.domain.registration.RegistrationFailure.TokenExpired;
import jp.kumiai.otp.domain.registration.RegistrationFailure.WrongLength;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.user.Attempts;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationStepTest {

    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");
    private static final TimeStep NOW_STEP = TimeStep.at(NOW, 60);
    private static final SerialNumber SERIAL = new SerialNumber("12345678");
    private static final Seed SEED =
            Seed.of("twenty bytes of seed".getBytes(StandardCharsets.US_ASCII)).get();
    private static final OneTimePassword RIGHT = codeOf(NOW_STEP);
    private static final OneTimePassword WRONG = codeOf(new TimeStep(NOW_STEP.value() + 100));
    private static final RegistrationStep STEP =
            new RegistrationStep(new CodeVerifier(Totp.standard(), CodePolicy.STANDARD), 6);
    /** One for all, so that users can be compared: a hash equals only itself. */
    private static final PasswordHash HASH = PasswordHash.of("of no password");

    private static final SessionKey NEXT = SessionBuilder.keyNumber(2);

    @Nested
    @Tag("R12")
    class RightEntry {

        @Test
        void bindsTheUserConsumesTheStepAndGoesOnLoggedIn() {
            Decision<RegistrationFailure, Session> decision = decide(aUser(), lent(), RIGHT);
            Changes changes = decision.changes();

            assertThat(changes.users().head().status()).isEqualTo(new TokenStatus.InService(SERIAL, NOW));
            assertThat(changes.tokens().head().codes().watermark()).contains(NOW_STEP);
            assertThat(changes.endedSessions()).hasSize(1);
            assertThat(changes.sessions()).containsExactly(decision.answer().get());
            assertThat(changes.events().map(AuditEvent::kind)).containsExactly(Kind.TOKEN_REGISTERED);
        }

        @Test
        @Tag("R14")
        void asksForNoSecondCode() {
            Session next = decide(aUser(), lent(), RIGHT).answer().get();

            assertThat(next.stage()).isEqualTo(SessionStage.AUTHENTICATED);
            assertThat(next.key()).isEqualTo(NEXT);
        }

        @Test
        void resetsTheFailuresOnTheScreen() {
            assertThat(decide(aUser().failedRegistration(5), lent(), RIGHT)
                            .changes()
                            .users()
                            .head()
                            .registrationAttempts())
                    .isEqualTo(Attempts.NONE);
        }

        @Test
        void isTakenFromWhoWasAllottedAToken() {
            assertThat(decide(aUser().standing(TokenStatus.TokenIssued.hardware()), lent(), RIGHT)
                            .answer()
                            .isRight())
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource({"1, false", "0, true", "-1, true"})
        @Tag("R28")
        void isTakenAfterARevocationFromTheEarliestReissueOn(int secondsToEarliest, boolean taken) {
            Instant earliest = NOW.plusSeconds(secondsToEarliest);
            UserBuilder revoked = aUser().standing(new TokenStatus.Revoked(NOW.minusSeconds(1800), earliest));

            Decision<RegistrationFailure, Session> decision = decide(revoked, lent(), RIGHT);

            assertThat(decision.answer().swap().toOption()).isEqualTo(Option.when(!taken, new ReissueWait(earliest)));
            assertThat(decision.changes().users().isEmpty()).isEqualTo(!taken);
        }
    }

    @Nested
    @Tag("R13")
    class OneAnswerForEveryMismatch {

        private final Decision<RegistrationFailure, Session> wrongCode = decide(aUser(), lent(), WRONG);

        @Test
        void forAWrongCode() {
            assertThat(wrongCode.answer().getLeft()).isEqualTo(new Mismatch(false));
        }

        @Test
        void forASerialThatNobodyHas() {
            assertThat(decide(aUser(), Option.none(), RIGHT)).isEqualTo(wrongCode);
        }

        @Test
        void forATokenOfAnotherCompany() {
            assertThat(decide(aUser(), lent().onLoanTo(new ContractId("K-9999")), RIGHT))
                    .isEqualTo(wrongCode);
        }

        @ParameterizedTest
        @Tag("R16a")
        @EnumSource(value = DeviceState.class, mode = EnumSource.Mode.EXCLUDE, names = "ON_LOAN")
        void forADeviceThatIsNotOnLoan(DeviceState elsewhere) {
            assertThat(decide(aUser(), lent().in(elsewhere), RIGHT)).isEqualTo(wrongCode);
        }

        @Test
        @Tag("R19")
        void forASuspendedTokenWhateverTheCode() {
            assertThat(decide(aUser(), lent().suspendedAt(NOW), RIGHT)).isEqualTo(wrongCode);
            assertThat(decide(aUser(), lent().suspendedAt(NOW), WRONG)).isEqualTo(wrongCode);
        }

        @Test
        void alsoForAnExpiredTokenUntilTheCodeIsRight() {
            Instant expired = NOW.minusSeconds(1);

            assertThat(decide(aUser(), lent().expiringAt(expired), WRONG)).isEqualTo(wrongCode);
            assertThat(decide(aUser(), lent().expiringAt(expired), RIGHT)
                            .answer()
                            .getLeft())
                    .isEqualTo(new TokenExpired(expired));
        }
    }

    @Nested
    @Tag("R33")
    class Expiry {

        @ParameterizedTest
        @CsvSource({"-1, true", "0, true", "1, false"})
        void refusesFromItsInstantOn(int secondsToExpiry, boolean refused) {
            Decision<RegistrationFailure, Session> decision =
                    decide(aUser(), lent().expiringAt(NOW.plusSeconds(secondsToExpiry)), RIGHT);

            assertThat(decision.answer().isLeft()).isEqualTo(refused);
            assertThat(decision.changes().tokens().isEmpty()).isEqualTo(refused);
            assertThat(decision.changes().users().isEmpty()).isEqualTo(refused);
        }
    }

    @Nested
    @Tag("R19a")
    class Counting {

        @Test
        void countsOnTheUserAndNeverOnTheToken() {
            Changes changes = decide(aUser(), lent(), WRONG).changes();

            assertThat(changes.users().head().registrationAttempts()).isEqualTo(new Attempts(1, Option.none()));
            assertThat(changes.tokens()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"4, false", "5, true"})
        void suspendsTheUserAtTheSixthFailure(int failuresBefore, boolean suspended) {
            Decision<RegistrationFailure, Session> decision =
                    decide(aUser().failedRegistration(failuresBefore), lent(), WRONG);

            assertThat(decision.answer().getLeft()).isEqualTo(new Mismatch(suspended));
            assertThat(decision.changes().users().head().isSuspendedForRegistration())
                    .isEqualTo(suspended);
            assertThat(decision.changes().events().map(AuditEvent::kind).contains(Kind.USER_SUSPENDED_FOR_REGISTRATION))
                    .isEqualTo(suspended);
        }

        @Test
        void looksAtNothingOnceSuspended() {
            Decision<RegistrationFailure, Session> right =
                    decide(aUser().suspendedForRegistration(6, NOW), lent(), RIGHT);
            Decision<RegistrationFailure, Session> wrong =
                    decide(aUser().suspendedForRegistration(6, NOW), lent(), WRONG);

            assertThat(right).isEqualTo(wrong);
            assertThat(right.answer().getLeft()).isEqualTo(new RegistrationSuspended());
            assertThat(right.changes().users()).isEmpty();
            assertThat(right.changes().tokens()).isEmpty();
            assertThat(right.changes().events().map(event -> event.facts().get("reason")))
                    .containsExactly(Option.some("REGISTRATION_SUSPENDED"));
        }

        @Test
        @Tag("R2a")
        void countsNoCodeOfAnotherLength() {
            OneTimePassword eight = OneTimePassword.parse("12345678").get();

            assertThat(decide(aUser(), lent(), eight)).isEqualTo(Decision.refuse(new WrongLength(6)));
            assertThat(decide(aUser(), Option.none(), eight)).isEqualTo(Decision.refuse(new WrongLength(6)));
        }
    }

    @Nested
    @Tag("R15")
    class Sharing {

        @Test
        void takesATokenThatColleaguesUseAlready() {
            TokenBuilder used = lent().usedUpTo(NOW_STEP.value() - 1);

            assertThat(decide(aUser(), used, RIGHT).answer().isRight()).isTrue();
        }

        @Test
        @Tag("R4")
        @Tag("R5")
        void tellsToWaitWhenAColleagueUsedTheSameCode() {
            Decision<RegistrationFailure, Session> decision = decide(aUser(), lent().usedUpTo(NOW_STEP.value()), RIGHT);

            assertThat(decision.answer().getLeft()).isEqualTo(new AlreadyUsed(60));
            assertThat(decision.changes().users()).isEmpty();
        }
    }

    @Nested
    class OutOfPlace {

        @ParameterizedTest
        @EnumSource(value = SessionStage.class, mode = EnumSource.Mode.EXCLUDE, names = "REGISTRATION_REQUIRED")
        void refusesAtAnyOtherStage(SessionStage stage) {
            assertThat(decide(aUser(), stage, Option.some(candidate(lent())), RIGHT))
                    .isEqualTo(Decision.refuse(new NotExpected()));
        }

        @Test
        void refusesWhoHasATokenAlready() {
            BankingUser user = aUser().using("12345678", NOW).build();
            SessionStanding at = new SessionStanding(
                    aSessionOf(user).at(SessionStage.REGISTRATION_REQUIRED).build(),
                    new Standing(user, aContract().build(), Option.some(lent().build())));

            assertThat(STEP.decide(at, SERIAL, Option.some(candidate(lent())), RIGHT, NEXT, NOW))
                    .isEqualTo(Decision.refuse(new NotExpected()));
        }
    }

    private static Decision<RegistrationFailure, Session> decide(
            UserBuilder user, TokenBuilder token, OneTimePassword entered) {
        return decide(user, Option.some(candidate(token)), entered);
    }

    private static Decision<RegistrationFailure, Session> decide(
            UserBuilder user, Option<Candidate> candidate, OneTimePassword entered) {
        return decide(user, SessionStage.REGISTRATION_REQUIRED, candidate, entered);
    }

    private static Decision<RegistrationFailure, Session> decide(
            UserBuilder builder, SessionStage stage, Option<Candidate> candidate, OneTimePassword entered) {
        BankingUser user = builder.withPassword(HASH).build();
        SessionStanding at = new SessionStanding(
                aSessionOf(user).at(stage).openedAt(NOW).build(),
                new Standing(user, aContract().build(), Option.none()));
        return STEP.decide(at, SERIAL, candidate, entered, NEXT, NOW);
    }

    /** One for all, so that users can be compared: a hash equals only itself. */
    private static Candidate candidate(TokenBuilder token) {
        return new Candidate(token.build(), SEED);
    }

    private static TokenBuilder lent() {
        return aToken().numbered(SERIAL).onLoanTo(ContractBuilder.NUMBER);
    }

    private static OneTimePassword codeOf(TimeStep step) {
        return Totp.standard().generate(SEED, TotpParameters.STANDARD, step);
    }
}
