package jp.kumiai.otp.domain.lifting;

import static jp.kumiai.otp.domain.lifting.LiftRequest.NOW;
import static jp.kumiai.otp.domain.lifting.LiftRequest.REGISTERED;
import static jp.kumiai.otp.domain.lifting.LiftRequest.company;
import static jp.kumiai.otp.domain.lifting.LiftRequest.suspended;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.user.Attempts;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.verification.Failures;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What lifting does, and for whom. */
@Tag("U4")
class LiftStepTest {

    @Nested
    class ASuspendedToken {

        private final Changes changes =
                LiftRequest.in(company()).choosing("hanako").decide().changes();
        private final Token token = changes.tokens().single();

        @Test
        void isAvailableAgainWithTheCountAtZero() {
            assertThat(token.codes().isSuspended()).isFalse();
            assertThat(token.codes().failures().consecutive()).isZero();
        }

        /** Or the company could give an attacker a new hundred each time. */
        @Test
        @Tag("P9b")
        void keepsItsFailuresSinceTheRegistration() {
            Token worn = LiftRequest.in(company().lending(suspended("33333333", 99)))
                    .choosing("hanako")
                    .decide()
                    .changes()
                    .tokens()
                    .single();

            assertThat(worn.codes().failures()).isEqualTo(new Failures(0, 99));
        }

        @Test
        @Tag("U8")
        @Tag("R4a")
        void keepsItsWatermarkAndItsDrift() {
            assertThat(token.codes().watermark()).contains(new TimeStep(26_954_000));
            assertThat(token.codes().drift()).isEqualTo(-4);
        }

        @Test
        void isWrittenOnceWithTheVersionItWasReadWith() {
            assertThat(token.version().number()).isEqualTo(7);
            assertThat(changes.users()).isEmpty();
        }

        /** A store gives each row a copy of its own; a second write of one token would be stale for ever. */
        @Test
        void isWrittenOnceAlsoWhenTwoOfItsUsersAreChosen() {
            Changes both = LiftRequest.in(company())
                    .choosing("hanako", "jiro")
                    .decide()
                    .changes();

            assertThat(both.tokens().map(each -> each.serial().value())).containsExactly("33333333");
        }

        @Test
        void isTheOnlyOneThatChanges() {
            Changes one = LiftRequest.in(company()
                            .with(aUser().loggingInAs("saburo").using("44444444", REGISTERED))
                            .lending(suspended("44444444", 6)))
                    .choosing("hanako")
                    .decide()
                    .changes();

            assertThat(one.tokens().map(each -> each.serial().value())).containsExactly("33333333");
        }
    }

    @Nested
    class TheResult {

        @Test
        @Tag("R18")
        void listsTheChosenAndTheAffected() {
            Lifted lifted =
                    LiftRequest.in(company()).choosing("jiro").decide().answer().get();

            assertThat(lifted).isEqualTo(new Lifted(List.of(row("hanako", false), row("jiro", true))));
        }

        @Test
        void isAuditedUserByUser() {
            List<AuditEvent> events = LiftRequest.in(company())
                    .choosing("jiro")
                    .decide()
                    .changes()
                    .events();

            assertThat(events.map(AuditEvent::kind)).containsExactly(Kind.SUSPENSION_LIFTED, Kind.SUSPENSION_LIFTED);
            assertThat(events.map(event -> event.facts().get("user").get())).containsExactly("hanako", "jiro");
            assertThat(events.map(event -> event.facts().get("chosen").get())).containsExactly("false", "true");
            assertThat(events.flatMap(AuditEvent::serial)).containsOnly(new SerialNumber("33333333"));
            assertThat(events.map(event -> event.actor().name())).containsOnly("kanri01");
        }

        private Lifted.Row row(String loginId, boolean chosen) {
            return new Lifted.Row(
                    new LoginId(loginId),
                    "データ一郎",
                    UserClass.GENERAL,
                    Option.some(new SerialNumber("33333333")),
                    chosen);
        }
    }

    @Nested
    @Tag("R19a")
    @Tag("P12")
    class SomebodySuspendedForRegistration {

        private final Changes changes =
                LiftRequest.in(company()).choosing("mina").decide().changes();

        @Test
        void mayTryAgain() {
            assertThat(changes.users().single().registrationAttempts()).isEqualTo(Attempts.NONE);
            assertThat(changes.tokens()).isEmpty();
        }

        @Test
        void affectsNobodyElse() {
            Lifted lifted =
                    LiftRequest.in(company()).choosing("mina").decide().answer().get();

            assertThat(lifted.rows().map(row -> row.loginId().value())).containsExactly("mina");
            assertThat(lifted.rows().flatMap(Lifted.Row::serial)).isEmpty();
            assertThat(changes.events().flatMap(AuditEvent::serial)).isEmpty();
        }

        @Test
        @Tag("R28")
        void goesOnWaitingForTheEarliestReissueWhenRevoked() {
            TokenStatus revoked = new TokenStatus.Revoked(NOW, NOW.plusSeconds(1800));

            Changes lifted = LiftRequest.in(company()
                            .with(aUser().loggingInAs("mina").standing(revoked).suspendedForRegistration(6, NOW)))
                    .choosing("mina")
                    .decide()
                    .changes();

            assertThat(lifted.users().single().status()).isEqualTo(revoked);
        }
    }

    @Nested
    @Tag("U2")
    class SeveralRows {

        @Test
        void areLiftedTogether() {
            Changes changes = LiftRequest.in(company())
                    .choosing("mina", "hanako")
                    .decide()
                    .changes();

            assertThat(changes.tokens()).hasSize(1);
            assertThat(changes.users().map(user -> user.loginId().value())).containsExactly("mina");
            assertThat(changes.events()).hasSize(3);
        }

        @Test
        void areLiftedOnceEachHoweverOftenTheyAreTicked() {
            assertThat(LiftRequest.in(company())
                            .choosing("mina", "mina")
                            .decide()
                            .changes()
                            .users())
                    .hasSize(1);
        }
    }
}
