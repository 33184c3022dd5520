package jp.kumiai.otp.domain.operation;

import static jp.kumiai.otp.domain.testkit.RosterBuilder.aRoster;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.Lazy;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.authentication.CodeCheck;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenExpired;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenWithdrawn;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.CodeNotAccepted;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.Denied;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.NoToken;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import jp.kumiai.otp.domain.testkit.VirtualToken;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorisationStepTest {

    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");
    private static final VirtualToken TOKEN = VirtualToken.exact("12345678");
    private static final OneTimePassword RIGHT = TOKEN.codeAt(NOW);
    private static final OneTimePassword WRONG = TOKEN.wrongCodeAt(NOW);
    private static final OperationReference TRANSFER = new OperationReference("transfer-77");
    private static final AuthorisationStep STEP =
            new AuthorisationStep(new CodeCheck(new CodeVerifier(Totp.standard(), CodePolicy.STANDARD)));

    @Nested
    @Tag("R38")
    class Authorised {

        @ParameterizedTest
        @EnumSource(Operation.class)
        void isThisUserForThisOperationUnderThisReference(Operation operation) {
            Decision<AuthorisationFailure, Authorisation> decision =
                    decide(user().being(UserClass.MASTER), lent(), operation, RIGHT);

            assertThat(decision.answer())
                    .isEqualTo(Either.right(new Authorisation(new LoginId("ichirodt"), operation, TRANSFER, NOW)));
        }

        @ParameterizedTest
        @EnumSource(value = Operation.class, mode = EnumSource.Mode.EXCLUDE, names = "TOKEN_REVOCATION")
        void isAGeneralUserTooExceptForARevocation(Operation operation) {
            assertThat(decide(user(), lent(), operation, RIGHT).answer().isRight())
                    .isTrue();
        }

        @Test
        @Tag("R36")
        void hasTheCodeUsedUp() {
            Token consumed = decide(RIGHT).changes().tokens().single();

            assertThat(consumed.codes().watermark()).contains(TOKEN.stepAt(NOW));
            assertThat(decide(user(), lent().usedUpTo(TOKEN.stepAt(NOW).value()), Operation.SPOT_TRANSFER, RIGHT)
                            .answer())
                    .isEqualTo(refused(new CodeRefused(new CodeRefusal.AlreadyUsed(60))));
        }

        @Test
        void isAuditedOnceWithOperationAndReference() {
            AuditEvent event = decide(RIGHT).changes().events().single();

            assertThat(event.kind()).isEqualTo(Kind.CODE_ACCEPTED);
            assertThat(event.serial()).contains(TOKEN.serial());
            assertThat(event.facts().get("purpose")).contains("SPOT_TRANSFER");
            assertThat(event.facts().get("reference")).contains("transfer-77");
        }

        @Test
        void tellsTheAuditTrailNoCode() {
            assertThat(decide(RIGHT).changes().events().toString()).doesNotContain(RIGHT.reveal());
        }
    }

    @Nested
    class Refused {

        @Test
        @Tag("R17")
        void countsAWrongCodeOnTheToken() {
            Decision<AuthorisationFailure, Authorisation> decision = decide(WRONG);

            assertThat(decision.answer()).isEqualTo(refused(new CodeRefused(new CodeRefusal.Mismatch(false))));
            assertThat(decision.changes().tokens().single().codes().failures().consecutive())
                    .isEqualTo(1);
            assertThat(decision.changes().events().map(AuditEvent::kind)).containsExactly(Kind.CODE_REFUSED);
        }

        @Test
        @Tag("R38")
        void isAuditedWithOperationAndReferenceToo() {
            Map<String, String> told = decide(WRONG).changes().events().single().facts();

            assertThat(told.get("purpose")).contains("SPOT_TRANSFER");
            assertThat(told.get("reference")).contains("transfer-77");
        }

        @Test
        @Tag("R19")
        void looksAtNoCodeOfASuspendedToken() {
            TokenBuilder suspended = lent().failed(6, 6).suspendedAt(NOW);

            assertThat(decide(user(), suspended, Operation.SPOT_TRANSFER, RIGHT))
                    .isEqualTo(decide(user(), suspended, Operation.SPOT_TRANSFER, WRONG));
            assertThat(decide(user(), suspended, Operation.SPOT_TRANSFER, RIGHT).answer())
                    .isEqualTo(refused(new CodeRefused(new CodeRefusal.Suspended())));
        }

        @ParameterizedTest
        @Tag("R33")
        @Tag("R34")
        @CsvSource({"-1, true", "0, true", "1, false"})
        void takesNoCodeFromTheInstantOfExpiryOn(int secondsToExpiry, boolean expired) {
            Instant expiry = NOW.plusSeconds(secondsToExpiry);

            Decision<AuthorisationFailure, Authorisation> decision =
                    decide(user(), lent().expiringAt(expiry), Operation.SPOT_TRANSFER, RIGHT);

            assertThat(decision.answer().swap().toOption())
                    .isEqualTo(Option.when(expired, new CodeNotAccepted(new TokenExpired(expiry))));
            assertThat(decision.changes().tokens().isEmpty()).isEqualTo(expired);
        }

        @ParameterizedTest
        @Tag("R16a")
        @EnumSource(value = DeviceState.class, mode = EnumSource.Mode.EXCLUDE, names = "ON_LOAN")
        void takesNoCodeOfADeviceThatIsNotOnLoan(DeviceState elsewhere) {
            Decision<AuthorisationFailure, Authorisation> decision =
                    decide(user(), lent().in(elsewhere), Operation.SPOT_TRANSFER, RIGHT);

            assertThat(decision.answer()).isEqualTo(refused(new TokenWithdrawn()));
            assertThat(decision.changes().tokens()).isEmpty();
        }

        @Test
        void whoHasNoTokenYet() {
            assertThat(decide(user().standing(new TokenStatus.Unregistered()), lent(), Operation.SPOT_TRANSFER, RIGHT))
                    .isEqualTo(Decision.refuse(new NoToken()));
        }
    }

    @Nested
    @Tag("R22")
    class Revocation {

        @Test
        void isNotForGeneralUsersWhoseCodeIsNotLookedAt() {
            Decision<AuthorisationFailure, Authorisation> decision =
                    decide(user(), lent(), Operation.TOKEN_REVOCATION, WRONG);

            assertThat(decision.answer()).isEqualTo(Either.left(new Denied(AccessDenial.NOT_ENTITLED)));
            assertThat(decision.changes().tokens()).isEmpty();
            assertThat(decision.changes().events().map(AuditEvent::kind)).containsExactly(Kind.ACCESS_DENIED);
        }

        /** Rights come first: whether their token is suspended makes no difference. */
        @Test
        @Tag("R19b")
        void isNotForGeneralUsersWhoAreSuspendedEither() {
            assertThat(decide(user(), lent().suspendedAt(NOW), Operation.TOKEN_REVOCATION, RIGHT)
                            .answer())
                    .isEqualTo(Either.left(new Denied(AccessDenial.NOT_ENTITLED)));
        }

        @Test
        @Tag("R19")
        void isRefusedToASuspendedMasterUserLikeEveryOtherOperation() {
            assertThat(decide(
                                    user().being(UserClass.MASTER),
                                    lent().suspendedAt(NOW),
                                    Operation.TOKEN_REVOCATION,
                                    RIGHT)
                            .answer())
                    .isEqualTo(refused(new CodeRefused(new CodeRefusal.Suspended())));
        }
    }

    private static Either<AuthorisationFailure, Authorisation> refused(VerificationFailure failure) {
        return Either.left(new CodeNotAccepted(failure));
    }

    private static Decision<AuthorisationFailure, Authorisation> decide(OneTimePassword entered) {
        return decide(user(), lent(), Operation.SPOT_TRANSFER, entered);
    }

    private static Decision<AuthorisationFailure, Authorisation> decide(
            UserBuilder user, TokenBuilder token, Operation operation, OneTimePassword entered) {
        Standing standing =
                aRoster().with(user).holding(token).build().standings().single();
        Lazy<Seed> seed = Lazy.of(TOKEN::seed);
        return STEP.decide(standing, operation, TRANSFER, seed, entered, NOW);
    }

    private static UserBuilder user() {
        return aUser().using("12345678", NOW.minusSeconds(86_400));
    }

    private static TokenBuilder lent() {
        return aToken().numbered("12345678").onLoanTo(ContractBuilder.NUMBER);
    }
}
