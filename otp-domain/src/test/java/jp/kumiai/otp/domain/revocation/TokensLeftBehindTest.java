package jp.kumiai.otp.domain.revocation;

import static jp.kumiai.otp.domain.revocation.RevocationRequest.NOW;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.SHARED;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.company;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.verification.Failures;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a token when users of it are revoked. */
class TokensLeftBehindTest {

    private static final long LAST_USED = SHARED.stepAt(NOW).value() - 7;

    @Nested
    @Tag("R30")
    class LeftByTheLast {

        private final Token left = sharedAfter(RevocationRequest.in(company().lending(suspended()))
                .choosing("hanako")
                .includingSharers());

        @Test
        void isHeldNothingAgainst() {
            assertThat(left.codes().isSuspended()).isFalse();
            assertThat(left.codes().failures()).isEqualTo(Failures.NONE);
            assertThat(left.codes().pending()).isEmpty();
        }

        @Test
        @Tag("R4a")
        void keepsItsWatermarkAndItsDrift() {
            assertThat(left.codes().watermark()).contains(new TimeStep(LAST_USED));
            assertThat(left.codes().drift()).isEqualTo(3);
        }

        @Test
        @Tag("R16a")
        void staysOnLoanAsTheDeviceItIs() {
            assertThat(left.device()).isEqualTo(DeviceState.ON_LOAN);
            assertThat(left.version()).isEqualTo(suspended().build().version());
        }

        @Test
        void isSoAlsoWhenTheOtherWasRevokedBefore() {
            Token alone = sharedAfter(RevocationRequest.in(company()
                            .lending(suspended())
                            .with(aUser().loggingInAs("jiro").standing(new TokenStatus.Revoked(NOW, NOW))))
                    .choosing("hanako"));

            assertThat(alone.codes().isSuspended()).isFalse();
        }
    }

    @Nested
    @Tag("R30")
    class KeptByAnother {

        @Test
        void staysAsItIs() {
            CodeState kept = sharedAfter(
                            RevocationRequest.in(company().lending(suspended())).choosing("hanako"))
                    .codes();

            assertThat(kept).isEqualTo(suspended().build().codes());
        }

        /** Or two administrators could revoke one user each, and neither would see that the token is left. */
        @Test
        void isWrittenAllTheSame() {
            Changes changes =
                    RevocationRequest.in(company()).choosing("hanako").decide().changes();

            assertThat(changes.tokens().map(token -> token.serial().value()))
                    .containsExactlyInAnyOrder("22222222", "33333333");
        }

        @Test
        @Tag("R16a")
        void ofADeviceThatWasLostStaysLost() {
            Token lost = sharedAfter(RevocationRequest.in(company()
                            .holding(suspended()
                                    .onLoanTo(company().build().contract().id())
                                    .in(DeviceState.LOST)))
                    .choosing("hanako", "jiro"));

            assertThat(lost.device()).isEqualTo(DeviceState.LOST);
        }
    }

    @Nested
    class Software {

        @ParameterizedTest
        @EnumSource(TokenKind.class)
        void isDisposedOfUnlikeHardware(TokenKind kind) {
            Token left = sharedAfter(
                    RevocationRequest.in(company().lending(suspended().being(kind)))
                            .choosing("hanako", "jiro"));

            assertThat(left.device())
                    .isEqualTo(kind == TokenKind.SOFTWARE ? DeviceState.DISPOSED : DeviceState.ON_LOAN);
        }

        @Test
        @Tag("P18")
        void isDisposedOfWhenItWasIssuedAndNeverUsed() {
            Changes changes = issued().decide().changes();

            assertThat(changes.tokens().map(token -> token.serial().value()))
                    .containsExactlyInAnyOrder("22222222", "99999999");
            assertThat(changes.tokens()
                            .find(Token::isSoftware)
                            .map(Token::device)
                            .get())
                    .isEqualTo(DeviceState.DISPOSED);
            assertThat(changes.users().head().status().code()).isEqualTo(TokenStatus.Code.REVOKED);
        }

        @Test
        @Tag("R31")
        void thatWasNeverUsedIsShownWithoutASerialAndTracedWithIt() {
            Revocation.Row row = issued().decide().answer().get().rows().head();
            AuditEvent event = issued().decide().changes().events().last();

            assertThat(row.serial()).isEmpty();
            assertThat(row.expiresAt()).isEmpty();
            assertThat(event.serial()).contains(new SerialNumber("99999999"));
        }

        private RevocationRequest issued() {
            return RevocationRequest.in(company()
                            .with(aUser().loggingInAs("shinjin")
                                    .standing(TokenStatus.TokenIssued.software(new SerialNumber("99999999"))))
                            .lending(aToken().numbered("99999999").being(TokenKind.SOFTWARE)))
                    .seeing("shinjin", Option.none());
        }
    }

    private static Token sharedAfter(RevocationRequest request) {
        return request.decide()
                .changes()
                .tokens()
                .filter(token -> token.serial().equals(SHARED.serial()))
                .single();
    }

    private static TokenBuilder suspended() {
        return aToken().numbered("33333333")
                .usedUpTo(LAST_USED)
                .drifting(3)
                .failed(6, 20)
                .suspendedAt(NOW.minusSeconds(600))
                .version(9);
    }
}
