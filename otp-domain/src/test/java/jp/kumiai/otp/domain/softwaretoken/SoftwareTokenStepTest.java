package jp.kumiai.otp.domain.softwaretoken;

import static jp.kumiai.otp.domain.testkit.RosterBuilder.aRoster;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NotExpected;
import jp.kumiai.otp.domain.registration.RegistrationFailure.RegistrationSuspended;
import jp.kumiai.otp.domain.registration.RegistrationFailure.ReissueWait;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.version.Version;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SoftwareTokenStepTest {

    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");
    private static final SerialNumber SERIAL = new SerialNumber("990000000001");
    private static final SealedSeed SEALED = SealedSeed.of(new byte[] {1, 2, 3});

    @Nested
    class Issue {

        private final Decision<RegistrationFailure, Token> decision = issue(aUser());

        @Test
        void makesANewSoftwareTokenOfTheManualsKind() {
            Token token = decision.answer().get();

            assertThat(token)
                    .isEqualTo(new Token(
                            SERIAL,
                            TokenKind.SOFTWARE,
                            SEALED,
                            CodeState.unused(TotpParameters.STANDARD),
                            Instant.parse("2026-03-31T23:00:00Z"),
                            DeviceState.ON_LOAN,
                            Option.some(ContractBuilder.NUMBER),
                            Version.NEW));
            assertThat(decision.changes().tokens()).containsExactly(token);
        }

        @Test
        void hasTheUserStandAtIssuedAndTheSessionStayForTheFirstCode() {
            assertThat(decision.changes().users().single().status())
                    .isEqualTo(TokenStatus.TokenIssued.software(SERIAL));
            assertThat(decision.changes().sessions()).isEmpty();
            assertThat(decision.changes().endedSessions()).isEmpty();
        }

        @Test
        void isAudited() {
            AuditEvent event = decision.changes().events().single();

            assertThat(event.kind()).isEqualTo(Kind.SOFTWARE_TOKEN_ISSUED);
            assertThat(event.serial()).contains(SERIAL);
        }

        @ParameterizedTest
        @Tag("R28")
        @CsvSource({"1, false", "0, true", "-1, true"})
        void waitsForTheEarliestReissueAfterARevocation(int secondsToEarliest, boolean issued) {
            Instant earliest = NOW.plusSeconds(secondsToEarliest);

            Decision<RegistrationFailure, Token> again =
                    issue(aUser().standing(new TokenStatus.Revoked(NOW.minusSeconds(1800), earliest)));

            assertThat(again.answer().swap().toOption()).isEqualTo(Option.when(!issued, new ReissueWait(earliest)));
            assertThat(again.changes().users().isEmpty()).isEqualTo(!issued);
        }
    }

    @Nested
    class Refusal {

        /** Whoever did not keep the secret is revoked first: it is never shown again. */
        @Test
        @Tag("S1")
        void ofASecondTokenWhileOneIsIssued() {
            assertRefused(aUser().standing(TokenStatus.TokenIssued.software(SERIAL)), new NotExpected());
        }

        /** From 発行済み no other issue leads on, and the hardware token is on its way. */
        @Test
        void ofATokenToWhomAHardwareTokenWasAllotted() {
            assertRefused(aUser().standing(TokenStatus.TokenIssued.hardware()), new NotExpected());
        }

        @Test
        void ofATokenToWhoIsInService() {
            assertRefused(aUser().using(SERIAL.value(), NOW), new NotExpected());
        }

        @Test
        @Tag("R19a")
        void ofATokenToWhoIsSuspendedForRegistration() {
            assertRefused(aUser().suspendedForRegistration(6, NOW), new RegistrationSuspended());
        }

        @ParameterizedTest
        @EnumSource(value = SessionStage.class, mode = EnumSource.Mode.EXCLUDE, names = "REGISTRATION_REQUIRED")
        void atAnyOtherStageOfTheLogin(SessionStage stage) {
            assertThat(issue(aUser(), stage).answer()).isEqualTo(Either.left(new NotExpected()));
        }

        private void assertRefused(UserBuilder user, RegistrationFailure why) {
            Decision<RegistrationFailure, Token> decision = issue(user);

            assertThat(decision.answer()).isEqualTo(Either.left(why));
            assertThat(decision.changes().tokens()).isEmpty();
            assertThat(decision.changes().users()).isEmpty();
            assertThat(decision.changes().events().map(AuditEvent::kind)).containsExactly(Kind.SOFTWARE_TOKEN_REFUSED);
        }
    }

    @Nested
    @Tag("R33")
    class Expiry {

        /** By the calendar of Tokyo, where the day is nine hours older. */
        @ParameterizedTest
        @CsvSource({
            "2021-04-01T01:00:00Z, 2026-03-31T23:00:00Z",
            "2021-04-01T14:59:59Z, 2026-03-31T23:00:00Z",
            "2021-04-01T15:00:00Z, 2026-04-01T23:00:00Z",
            "2024-02-29T01:00:00Z, 2029-02-27T23:00:00Z",
            "2021-12-31T15:00:00Z, 2026-12-31T23:00:00Z"
        })
        @Tag("S6")
        void isAtEightInTheMorningFiveYearsLater(Instant issuedAt, Instant expiresAt) {
            assertThat(SoftwareTokenPolicy.expiryOf(issuedAt)).isEqualTo(expiresAt);
        }
    }

    private static Decision<RegistrationFailure, Token> issue(UserBuilder user) {
        return issue(user, SessionStage.REGISTRATION_REQUIRED);
    }

    private static Decision<RegistrationFailure, Token> issue(UserBuilder user, SessionStage stage) {
        Standing standing = aRoster()
                .with(user)
                .lending(aToken().numbered(SERIAL).being(TokenKind.SOFTWARE))
                .build()
                .standings()
                .single();
        SessionStanding at =
                new SessionStanding(aSessionOf(standing.user()).at(stage).build(), standing);
        return SoftwareTokenStep.issue(at, SERIAL, SEALED, NOW);
    }
}
