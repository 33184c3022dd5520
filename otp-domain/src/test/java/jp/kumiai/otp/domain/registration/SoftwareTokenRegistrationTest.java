package jp.kumiai.otp.domain.registration;

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
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.registration.RegistrationFailure.Mismatch;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NextCodeNeeded;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NotExpected;
import jp.kumiai.otp.domain.registration.RegistrationFailure.RegistrationSuspended;
import jp.kumiai.otp.domain.registration.RegistrationFailure.TokenExpired;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import jp.kumiai.otp.domain.testkit.VirtualToken;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first code of an issued software token, and what becomes of the token when another is registered. */
@Tag("R12")
class SoftwareTokenRegistrationTest {

    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");
    private static final VirtualToken APP = VirtualToken.exact("990000000001");
    private static final VirtualToken FOB = VirtualToken.exact("12345678");
    private static final RegistrationStep STEP =
            new RegistrationStep(new CodeVerifier(Totp.standard(), CodePolicy.STANDARD), 6);

    @Nested
    class Activation {

        @Test
        void takesTheTokenIntoUse() {
            Decision<RegistrationFailure, Session> decision = activate(issued(), app(), APP.codeAt(NOW));
            Changes changes = decision.changes();

            assertThat(changes.users().single().status()).isEqualTo(new TokenStatus.InService(APP.serial(), NOW));
            assertThat(changes.tokens().single().codes().watermark()).contains(APP.stepAt(NOW));
            assertThat(changes.sessions()).containsExactly(decision.answer().get());
            assertThat(decision.answer().get().stage()).isEqualTo(SessionStage.AUTHENTICATED);
            assertThat(changes.events().map(AuditEvent::kind)).containsExactly(Kind.TOKEN_REGISTERED);
        }

        @Test
        @Tag("R19a")
        void countsAWrongCodeOnTheUser() {
            Decision<RegistrationFailure, Session> decision = activate(issued(), app(), APP.wrongCodeAt(NOW));

            assertThat(decision.answer()).isEqualTo(Either.left(new Mismatch(false)));
            assertThat(decision.changes()
                            .users()
                            .single()
                            .registrationAttempts()
                            .failures())
                    .isEqualTo(1);
            assertThat(decision.changes().tokens()).isEmpty();
        }

        @Test
        @Tag("R3a")
        void asksForTheNextCodeWhenTheClockIsOff() {
            Decision<RegistrationFailure, Session> decision = activate(issued(), app(), APP.codeAt(NOW, 4));

            assertThat(decision.answer()).isEqualTo(Either.left(new NextCodeNeeded(60)));
            assertThat(decision.changes().users()).isEmpty();
            assertThat(decision.changes().tokens().single().codes().pending()).isNotEmpty();
        }

        @Test
        @Tag("R3a")
        void learnsTheDriftByTheNextCode() {
            long step = APP.stepAt(NOW).value();

            Decision<RegistrationFailure, Session> decision =
                    activate(issued(), app().waitingForTheCodeAfter(step + 4, step + 2), APP.codeAt(NOW, 5));

            assertThat(decision.changes().tokens().single().codes().drift()).isEqualTo(5);
        }

        @Test
        @Tag("R19a")
        void looksAtNothingOnceTheUserIsSuspended() {
            Decision<RegistrationFailure, Session> decision =
                    activate(issued().suspendedForRegistration(6, NOW), app(), APP.codeAt(NOW));

            assertThat(decision.answer()).isEqualTo(Either.left(new RegistrationSuspended()));
            assertThat(decision.changes().tokens()).isEmpty();
        }

        @Test
        @Tag("R33")
        void refusesAnExpiredToken() {
            assertThat(activate(issued(), app().expiringAt(NOW), APP.codeAt(NOW))
                            .answer())
                    .isEqualTo(Either.left(new TokenExpired(NOW)));
        }

        @Test
        void isForTheTokenThatWasIssuedToTheUserOnly() {
            assertThat(activate(aUser(), app(), APP.codeAt(NOW))).isEqualTo(Decision.refuse(new NotExpected()));
        }

        @Test
        void isNotForWhoIsInServiceWithIt() {
            assertThat(activate(aUser().using("990000000001", NOW), app(), APP.codeAt(NOW)))
                    .isEqualTo(Decision.refuse(new NotExpected()));
        }
    }

    @Nested
    class AnotherTokenInstead {

        @Test
        void hasTheIssuedOneDisposedOf() {
            Changes changes = register(issued(), fob(), FOB.codeAt(NOW)).changes();

            assertThat(changes.users().single().status()).isEqualTo(new TokenStatus.InService(FOB.serial(), NOW));
            assertThat(changes.tokens().map(token -> token.serial().value()))
                    .containsExactlyInAnyOrder("990000000001", "12345678");
            assertThat(changes.tokens().find(Token::isSoftware).map(Token::device))
                    .contains(DeviceState.DISPOSED);
        }

        @Test
        void leavesTheIssuedOneWhileTheCodeIsWrong() {
            assertThat(register(issued(), fob(), FOB.wrongCodeAt(NOW)).changes().tokens())
                    .isEmpty();
        }
    }

    @Nested
    @Tag("R13")
    class TypedAtTheScreen {

        @Test
        @Tag("S3")
        void isNoSuchTokenNotEvenToItsOwnUser() {
            Decision<RegistrationFailure, Session> typed = register(issued(), app(), APP.codeAt(NOW));

            assertThat(typed.answer()).isEqualTo(Either.left(new Mismatch(false)));
            assertThat(typed.changes().tokens()).isEmpty();
        }
    }

    private static Decision<RegistrationFailure, Session> activate(
            UserBuilder user, TokenBuilder token, OneTimePassword entered) {
        return STEP.activate(
                at(user, token), new Candidate(token.build(), APP.seed()), entered, SessionBuilder.keyNumber(2), NOW);
    }

    private static Decision<RegistrationFailure, Session> register(
            UserBuilder user, TokenBuilder builder, OneTimePassword entered) {
        Token token = builder.build();
        VirtualToken held = token.isSoftware() ? APP : FOB;
        return STEP.decide(
                at(user, app()),
                token.serial(),
                Option.some(new Candidate(token, held.seed())),
                entered,
                SessionBuilder.keyNumber(2),
                NOW);
    }

    private static SessionStanding at(UserBuilder user, TokenBuilder app) {
        Standing standing =
                aRoster().with(user).holding(app).build().standings().single();
        return new SessionStanding(
                aSessionOf(standing.user())
                        .at(SessionStage.REGISTRATION_REQUIRED)
                        .build(),
                standing);
    }

    private static UserBuilder issued() {
        return aUser().standing(TokenStatus.TokenIssued.software(APP.serial()));
    }

    private static TokenBuilder app() {
        return aToken().numbered(APP.serial()).being(TokenKind.SOFTWARE).onLoanTo(ContractBuilder.NUMBER);
    }

    private static TokenBuilder fob() {
        return aToken().numbered(FOB.serial()).onLoanTo(ContractBuilder.NUMBER);
    }
}
